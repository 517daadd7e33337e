package dev.disruption.time;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WallClockTests {

	@Test
	void readsTheTimeOfDay() {
		Scheduler scheduler = MonotonicScheduler.create("wall-clock");
		assertThat(WallClock.now(scheduler)).isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));
		scheduler.dispose();
	}

	@Test
	void followsVirtualTime() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		Instant before = WallClock.now(time);
		time.advanceTimeBy(Duration.ofHours(6));
		assertThat(WallClock.now(time)).isEqualTo(before.plus(Duration.ofHours(6)));
	}

}
