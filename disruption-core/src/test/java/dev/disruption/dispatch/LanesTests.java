package dev.disruption.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

import dev.disruption.gateway.RawDispatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LanesTests {

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private final Map<Long, Runnable> meanwhile = new HashMap<>();

	private final List<Long> done = new ArrayList<>();

	private final List<Long> completed = new ArrayList<>();

	private final Lanes lanes = new Lanes(this.threads::add, this::handle);

	private final Backlog backlog = new Backlog(0, DispatchSettings.builder().maxEvents(10).build());

	private void handle(Arrival arrival) {
		RawDispatch event = arrival.dispatch();
		this.meanwhile.getOrDefault(event.sequence(), () -> {}).run();
		this.done.add(event.sequence());
		event.completed();
	}

	private void add(long key, long... sequences) {
		for (long sequence : sequences) {
			this.backlog.collect(event(sequence), key);
		}
		this.backlog.handOver(this.lanes);
	}

	private Arrival event(long sequence) {
		return new Arrival(new RawDispatch(0, sequence, "MESSAGE_CREATE", 0, false, new byte[10], 0, this.completed::add));
	}

	@Test
	@Tag("F72")
	void handlesTheEventsOfAKeyInTheirOrderOnOneThread() {
		add(7, 1, 2);
		add(7, 3);
		assertThat(this.threads).hasSize(1);
		this.threads.poll().run();
		assertThat(this.done).containsExactly(1L, 2L, 3L);
	}

	@Test
	void servesDifferentKeysInTurn() {
		add(7, 1, 2);
		add(8, 3, 4);
		this.threads.poll().run();
		assertThat(this.done).containsExactly(1L, 3L, 2L, 4L);
	}

	@Test
	@Tag("F18")
	void sendsAnotherThreadAsSoonAsOneIsBusy() {
		this.meanwhile.put(1L, () -> {
			assertThat(this.threads).hasSize(1);
			this.threads.poll().run();
			assertThat(this.done).containsExactly(3L);
		});
		add(7, 1, 2);
		add(8, 3);
		assertThat(this.threads).as("one is enough for a start").hasSize(1);
		this.threads.poll().run();
		assertThat(this.done).containsExactly(3L, 1L, 2L);
	}

	@Test
	void startsOneThreadForAWholeBatch() {
		for (int i = 1; i <= 100; i++) {
			add(i, i);
		}
		assertThat(this.threads).hasSize(1);
		this.threads.poll().run();
		assertThat(this.done).hasSize(100);
		assertThat(this.threads).as("one more was on its way").hasSize(1);
		this.threads.poll().run();
		assertThat(this.threads).isEmpty();
	}

	@Test
	void takesUpWhatArrivesWhileAnEventIsHandled() {
		this.meanwhile.put(1L, () -> add(7, 2));
		add(7, 1);
		this.threads.poll().run();
		assertThat(this.done).containsExactly(1L, 2L);
		assertThat(this.threads).isEmpty();
	}

	@Test
	void letsAnEventThatWaitsForNobodyGoFirst() {
		add(7, 1);
		add(8, 2);
		add(Keys.ALONE, 3, 4);
		this.threads.poll().run();
		assertThat(this.done).containsExactly(4L, 3L, 1L, 2L);
	}

	@Test
	void isIdleWhenEveryLaneIsEmpty() {
		assertThat(this.lanes.idle()).isCompleted();
		add(7, 1, 2);
		var idle = this.lanes.idle();
		assertThat(idle).isNotDone();
		this.threads.poll().run();
		assertThat(idle).isCompleted();
		assertThat(this.backlog.events()).isZero();
		assertThat(this.backlog.bytes()).isZero();
	}

	@Test
	void tellsOnceWhenThereIsRoomAgain() {
		List<String> relief = new ArrayList<>();
		add(7, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		assertThat(this.backlog.isFull()).isTrue();
		this.lanes.whenRelieved(this.backlog, () -> relief.add("after " + this.done.size()));
		this.threads.poll().run();
		assertThat(relief).containsExactly("after 5");
	}

	@Test
	void tellsAtOnceWhereThereIsRoom() {
		List<String> relief = new ArrayList<>();
		this.lanes.whenRelieved(this.backlog, () -> relief.add("now"));
		assertThat(relief).containsExactly("now");
	}

	@Test
	@Tag("F69")
	void dropsWhatWaitsForAnEventThatDoesNotEnd() {
		List<String> relief = new ArrayList<>();
		add(7, 1, 2, 3, 4, 5, 6, 7, 8);
		add(8, 9, 10);
		this.meanwhile.put(1L, () -> {
			this.lanes.watch(this.backlog);
			this.lanes.whenRelieved(this.backlog, () -> relief.add("relieved"));
			this.threads.poll().run();
			assertThat(this.done).as("others are not affected").containsExactly(9L, 10L);
			assertThat(this.lanes.giveUpStandstills(this.backlog)).extracting(arrival -> arrival.dispatch().sequence()).containsExactly(1L);
			assertThat(this.backlog.events()).isZero();
			assertThat(relief).containsExactly("relieved");
			add(7, 11);
			assertThat(this.backlog.droppedEvents()).isEqualTo(8);
		});
		this.threads.poll().run();
		add(7, 12);
		this.threads.poll().run();
		assertThat(this.done).containsExactly(9L, 10L, 1L, 12L);
		assertThat(this.completed).as("each once").hasSize(12).doesNotHaveDuplicates();
		assertThat(this.backlog.events()).isZero();
	}

	@Test
	void givesUpNoneThatGoesOn() {
		add(7, 1, 2, 3);
		this.lanes.watch(this.backlog);
		this.meanwhile.put(1L, () -> assertThat(this.lanes.giveUpStandstills(this.backlog)).isEmpty());
		this.meanwhile.put(2L, () -> assertThat(this.lanes.giveUpStandstills(this.backlog)).isEmpty());
		this.threads.poll().run();
		assertThat(this.done).containsExactly(1L, 2L, 3L);
	}

	@Test
	void startsAnewAfterAnExecutorThatRefused() {
		boolean[] refuse = { true };
		Lanes refused = new Lanes(task -> {
			if (refuse[0]) {
				throw new RejectedExecutionException("on purpose");
			}
			task.run();
		}, this::handle);
		this.backlog.collect(event(1), 7);
		assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> this.backlog.handOver(refused));
		refuse[0] = false;
		this.backlog.collect(event(2), 7);
		this.backlog.handOver(refused);
		assertThat(this.done).containsExactly(1L, 2L);
	}

}
