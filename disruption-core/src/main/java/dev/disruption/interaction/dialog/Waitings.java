package dev.disruption.interaction.dialog;

import java.time.Duration;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Who waits for what, by keys.
 *
 * @param <P> what happens
 * @param <T> what is made of it for who waits
 */
final class Waitings<P, T> {

	private final int most;

	private final Scheduler timer;

	private final Scheduler work;

	private final AtomicInteger open = new AtomicInteger();

	private final Map<String, Deque<Waiting<P, T>>> byKey = new ConcurrentHashMap<>();

	/**
	 * @param most how many can wait at a time
	 * @param work goes on when the time is up
	 */
	Waitings(int most, Scheduler timer, Scheduler work) {
		this.most = most;
		this.timer = timer;
		this.work = work;
	}

	/** Waits from its subscription on, and completes when nothing has come for that long. */
	Flux<T> open(Set<String> keys, Predicate<P> fits, Duration limit) {
		if (limit.isNegative() || limit.isZero()) {
			throw new IllegalArgumentException("The time to wait has to be more than " + limit);
		}
		return Flux.<T>create(sink -> open(new Waiting<>(keys, fits, sink))).timeout(limit, Mono.<T>empty().subscribeOn(this.work), this.timer);
	}

	private void open(Waiting<P, T> waiting) {
		if (this.open.incrementAndGet() > this.most) {
			this.open.decrementAndGet();
			waiting.sink.error(new IllegalStateException("There are " + this.most
					+ " already who wait for their users: wait for a shorter time, or let a handler with a pattern answer"));
			return;
		}
		waiting.keys.forEach(key -> this.byKey.compute(key, (same, before) -> {
			Deque<Waiting<P, T>> all = (before != null) ? before : new ConcurrentLinkedDeque<>();
			all.addFirst(waiting);
			return all;
		}));
		waiting.sink.onDispose(() -> close(waiting));
	}

	private void close(Waiting<P, T> waiting) {
		waiting.keys.forEach(key -> this.byKey.computeIfPresent(key, (same, all) -> {
			all.remove(waiting);
			return all.isEmpty() ? null : all;
		}));
		this.open.decrementAndGet();
	}

	/** Who waits for it; {@code null} if nobody does. */
	@Nullable
	FluxSink<T> find(String key, P what) {
		Deque<Waiting<P, T>> all = this.byKey.get(key);
		Iterator<Waiting<P, T>> latestFirst = (all != null) ? all.iterator() : java.util.Collections.emptyIterator();
		while (latestFirst.hasNext()) {
			Waiting<P, T> waiting = latestFirst.next();
			if (waiting.fits.test(what)) {
				return waiting.sink;
			}
		}
		return null;
	}

	/** Whether anybody waits for something with this key. */
	boolean hasKey(String key) { return this.byKey.containsKey(key); }

	int size() { return this.open.get(); }

	private static final class Waiting<P, T> {

		private final Set<String> keys;

		private final Predicate<P> fits;

		private final FluxSink<T> sink;

		private Waiting(Set<String> keys, Predicate<P> fits, FluxSink<T> sink) {
			this.keys = keys;
			this.fits = fits;
			this.sink = sink;
		}

	}

}
