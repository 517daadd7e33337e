package dev.disruption.rest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F93")
class PaceTests {

	private static final long MILLI = 1_000_000;

	private static final long MINUTE = 60_000;

	private final Pace pace = new Pace();

	@Test
	void pausesAndThenSendsOneAtATimeForAMinute() {
		limit(1000, 3000);
		assertThat(delay(1000)).isEqualTo(2000);
		assertThat(this.pace.paused(2000 * MILLI)).isEqualTo(1000 * MILLI);
		take(3000);
		assertThat(this.pace.delay(3000 * MILLI)).isEqualTo(Bucket.UNTIL_RESPONSE);
		this.pace.finish();
		assertThat(delay(3100)).isZero();
		take(3000 + MINUTE);
		assertThat(delay(3000 + MINUTE)).isZero();
	}

	@Test
	void learnsFromTheSecondTimeHowManyAreAcceptedInWhichSpan() {
		limit(1000, 2000);
		accepted(2000);
		accepted(2100);
		take(2200);
		limit(2200, 3000);
		this.pace.finish();
		accepted(3000);
		assertThat(delay(3100)).isZero();
		accepted(3100);
		assertThat(delay(3200)).isEqualTo(800);
		assertThat(delay(4000)).isZero();
	}

	@Test
	void theRestOfABurstTeachesNothing() {
		take(0);
		take(0);
		limit(0, 1000);
		limit(0, 1100);
		this.pace.accept(0);
		limit(1100, 2000);
		this.pace.finish();
		this.pace.finish();
		accepted(2000);
		assertThat(delay(2000)).isZero();
	}

	@Test
	void doesNotBelieveForEverWhatItHasLearned() {
		limit(0, 1000);
		accepted(1000);
		limit(1200, 2000);
		accepted(2000);
		assertThat(delay(2500)).isEqualTo(500);
		accepted(2000 + 10 * MINUTE);
		assertThat(delay(2000 + 10 * MINUTE)).isZero();
	}

	@Test
	void isIdleOnceItHoldsNothingBack() {
		assertThat(this.pace.idle(0)).isTrue();
		limit(0, 1000);
		assertThat(this.pace.idle((1000 + MINUTE - 1) * MILLI)).isFalse();
		assertThat(this.pace.idle((1000 + MINUTE) * MILLI)).isTrue();
		take(2 * MINUTE);
		assertThat(this.pace.idle(2 * MINUTE * MILLI)).isFalse();
	}

	private long delay(long now) {
		return this.pace.delay(now * MILLI) / MILLI;
	}

	private void take(long now) {
		this.pace.take(now * MILLI);
	}

	private void accepted(long now) {
		assertThat(delay(now)).as("delay at %s", now).isZero();
		take(now);
		this.pace.accept(now * MILLI);
		this.pace.finish();
	}

	private void limit(long sentAt, long until) {
		this.pace.limit(sentAt * MILLI, until * MILLI, until * MILLI);
	}

}
