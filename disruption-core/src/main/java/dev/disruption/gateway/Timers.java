package dev.disruption.gateway;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.disruption.time.MonotonicScheduler;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** The timers of one shard. Used on the shard's thread only, on which they also fire. */
final class Timers {

	private final Scheduler scheduler;

	private final Executor thread;

	private final Consumer<Timer> due;

	private final Map<Timer, Disposable> pending = new EnumMap<>(Timer.class);

	private long lateness;

	Timers(Scheduler scheduler, Executor thread, Consumer<Timer> due) {
		this.scheduler = scheduler;
		this.thread = thread;
		this.due = due;
	}

	void schedule(Timer timer, long delay, TimeUnit unit) {
		cancel(timer);
		Disposable.Swap entry = Disposables.swap();
		this.pending.put(timer, entry);
		long dueAt = now() + unit.toNanos(delay);
		entry.update(this.scheduler.schedule(() -> this.thread.execute(() -> fire(timer, entry, dueAt)), delay, unit));
	}

	/** How long after it was due the timer fired that is being dealt with, in nanoseconds. */
	long lateness() {
		return this.lateness;
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
			this.lateness = Math.max(0, now() - dueAt);
			this.due.accept(timer);
		}
	}

	private long now() {
		return MonotonicScheduler.nanos(this.scheduler);
	}

}
