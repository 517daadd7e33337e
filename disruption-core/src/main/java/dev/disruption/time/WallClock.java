package dev.disruption.time;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;

/**
 * The time of day, for what Discord dates, such as the age of a message. It may be wrong and may jump, so nothing waits by it.
 * Like all time it comes from a {@link Scheduler}, and is virtual where that is.
 */
public final class WallClock {

	private WallClock() {
	}

	/** The instant to the millisecond. */
	public static Instant now(Scheduler scheduler) {
		// Reactor's schedulers answer milliseconds from the wall clock, and finer units from the monotonic one
		return Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS));
	}

}
