package dev.disruption.time;

import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Time as the library knows it: a Reactor {@link Scheduler} that is both clock and timer,
 * so that a virtual one can take its place in tests.
 * The clock is monotonic: a change of the wall clock moves nothing.
 */
public final class MonotonicScheduler {

	private MonotonicScheduler() {
	}

	/** A scheduler with one daemon thread for timers; nothing that blocks may run on it. */
	public static Scheduler create(String threadName) {
		return Schedulers.newSingle(threadName, true);
	}

	/** Nanoseconds from an arbitrary origin; only differences mean anything. */
	public static long nanos(Scheduler scheduler) {
		// Reactor's schedulers answer milliseconds from the wall clock, and only finer units from the monotonic one
		return scheduler.now(TimeUnit.NANOSECONDS);
	}

}
