package dev.disruption.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.disruption.gateway.RawDispatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** Lanes on real threads: whatever arrives, in whatever batches, and whatever hangs meanwhile. */
class LanesModelTests {

	private static final ExecutorService THREADS = HandlerThreads.create("lanes-");

	@AfterContainer
	static void stop() {
		THREADS.shutdownNow();
	}

	/** @param keys of the events, one after the other; 0 waits for nobody */
	@Property(tries = 150, shrinking = ShrinkingMode.OFF)
	@Tag("F72")
	void keepTheOrderOfEachKeyAndLoseNothing(@ForAll @Size(max = 300) List<@IntRange(max = 12) Integer> keys,
			@ForAll @IntRange(min = 1, max = 64) int batch, @ForAll @IntRange(min = 1, max = 40) int hangEvery) throws Exception {
		Run run = new Run(keys, hangEvery);
		run.receive(batch);
		run.awaitAllThatDoNotHang();
		run.release();
		run.lanes.idle().get(20, TimeUnit.SECONDS);
		assertThat(run.overlaps).as("two threads in one lane").hasValue(0);
		assertThat(run.handled).as("each once").hasSize(keys.size());
		assertThat(run.handled.values()).allMatch(times -> times.get() == 1);
		assertThat(run.order).allSatisfy((key, sequences) -> assertThat(sequences).isSorted());
		assertThat(run.backlog.events()).isZero();
		assertThat(run.backlog.bytes()).isZero();
	}

	private static final class Run {

		final Map<Long, List<Long>> order = new ConcurrentHashMap<>();

		final Map<Long, AtomicInteger> handled = new ConcurrentHashMap<>();

		final AtomicInteger overlaps = new AtomicInteger();

		final Lanes lanes = new Lanes(THREADS, this::handle);

		final Backlog backlog = new Backlog(0, DispatchSettings.builder().build());

		private final CountDownLatch gate = new CountDownLatch(1);

		private final Map<Long, AtomicInteger> busy = new ConcurrentHashMap<>();

		private final CountDownLatch free;

		private final List<Integer> keys;

		private final int hangEvery;

		Run(List<Integer> keys, int hangEvery) {
			this.keys = keys;
			this.hangEvery = hangEvery;
			this.free = new CountDownLatch(countFree());
		}

		/** Those which no hanging event of the same key precedes. */
		private int countFree() {
			Map<Integer, Boolean> stuck = new HashMap<>();
			int count = 0;
			for (int i = 0; i < this.keys.size(); i++) {
				boolean hangs = hangs(i);
				int key = this.keys.get(i);
				if (!hangs && (key == 0 || !stuck.containsKey(key))) {
					count++;
				}
				if (hangs) {
					stuck.put(key, true);
				}
			}
			return count;
		}

		private boolean hangs(long sequence) {
			return sequence % this.hangEvery == this.hangEvery - 1;
		}

		void receive(int batch) {
			for (int i = 0; i < this.keys.size(); i++) {
				RawDispatch event = new RawDispatch(0, i, "X", 0, false, new byte[i % 100], -1);
				if (this.backlog.collect(new Arrival(event), this.keys.get(i)) || i % batch == 0) {
					this.backlog.handOver(this.lanes);
				}
			}
			this.backlog.handOver(this.lanes);
		}

		void awaitAllThatDoNotHang() throws InterruptedException {
			assertThat(this.free.await(20, TimeUnit.SECONDS)).as("%d events still wait for those that hang", this.free.getCount()).isTrue();
		}

		void release() {
			this.gate.countDown();
		}

		private void handle(Arrival arrival) {
			RawDispatch event = arrival.dispatch();
			long key = this.keys.get((int) event.sequence());
			AtomicInteger others = this.busy.computeIfAbsent(key, k -> new AtomicInteger());
			if (key != Keys.ALONE && others.getAndIncrement() > 0) {
				this.overlaps.incrementAndGet();
			}
			this.handled.computeIfAbsent(event.sequence(), s -> new AtomicInteger()).incrementAndGet();
			if (key != Keys.ALONE) {
				// not synchronized: the lane is
				this.order.computeIfAbsent(key, k -> new ArrayList<>()).add(event.sequence());
			}
			if (hangs(event.sequence())) {
				awaitGate();
			}
			else {
				this.free.countDown();
			}
			if (key != Keys.ALONE) {
				others.decrementAndGet();
			}
		}

		private void awaitGate() {
			try {
				assertThat(this.gate.await(60, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
