package dev.disruption.time;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;

/**
 * The time of day, for what outlives the process or was dated by somebody else; everything that waits or measures takes
 * {@link MonotonicScheduler}. A scheduler has both clocks, so that a virtual one can take their place in tests.
 */
public final class WallClock {

	private WallClock() {
	}

	/** The time of day, to the millisecond. */
	public static Instant now(Scheduler scheduler) {
		// of Reactor's schedulers, milliseconds come from the wall clock
		return Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS));
	}

}
