package dev.disruption.gateway;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import dev.disruption.time.MonotonicScheduler;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** The timers of one shard. Used on the shard's thread only, on which they also fire. */
final class Timers {

	private final Scheduler scheduler;

	private final Executor thread;

	private final Due due;

	private final Map<Timer, Disposable> pending = new EnumMap<>(Timer.class);

	Timers(Scheduler scheduler, Executor thread, Due due) {
		this.scheduler = scheduler;
		this.thread = thread;
		this.due = due;
	}

	void schedule(Timer timer, long delay, TimeUnit unit) {
		cancel(timer);
		Disposable.Swap entry = Disposables.swap();
		this.pending.put(timer, entry);
		long dueAt = MonotonicScheduler.nanos(this.scheduler) + unit.toNanos(delay);
		entry.update(this.scheduler.schedule(() -> this.thread.execute(() -> fire(timer, entry, dueAt)), delay, unit));
	}

	void cancel(Timer timer) {
		Disposable entry = this.pending.remove(timer);
		if (entry != null) {
			entry.dispose();
		}
	}

	void cancelAll() {
		for (Timer timer : Timer.values()) {
			cancel(timer);
		}
	}

	private void fire(Timer timer, Disposable entry, long dueAt) {
		// it may have been cancelled, or set anew, while on its way here
		if (this.pending.remove(timer, entry)) {
			this.due.accept(timer, TimeUnit.NANOSECONDS.toMillis(MonotonicScheduler.nanos(this.scheduler) - dueAt));
		}
	}

	/** Hears of a timer. */
	interface Due {

		/** @param late milliseconds since it was due */
		void accept(Timer timer, long late);

	}

}
