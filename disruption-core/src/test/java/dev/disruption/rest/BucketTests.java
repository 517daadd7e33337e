package dev.disruption.rest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BucketTests {

	private static final long MILLI = 1_000_000;

	private static final long MARGIN = Bucket.MARGIN / MILLI;

	private final Bucket bucket = new Bucket();

	private long now;

	@Test
	void letsOneFindOutWhileNothingIsKnown() {
		assertThat(delay()).isZero();
		send(1);
		assertThat(this.bucket.delay(0, 0)).isEqualTo(Bucket.UNTIL_RESPONSE);
		answer(200, 5, 4, 4800);
		assertThat(delay()).isZero();
	}

	@Test
	@Tag("F76")
	void sendsSideBySideWhatRemainsAndThenWaitsForTheReset() {
		known(5, 4, 5000);
		send(4);
		assertThat(delay()).isEqualTo(5000 + MARGIN);
		at(5000 + MARGIN - 1);
		assertThat(delay()).isEqualTo(1);
	}

	@Test
	void sendsTheWholeLimitAfterTheReset() {
		known(5, 0, 5000);
		at(5000 + MARGIN);
		send(5);
		assertThat(this.bucket.delay(this.now, 0)).isEqualTo(Bucket.UNTIL_RESPONSE);
	}

	@Test
	@Tag("F81")
	void doesNotBelieveAnAnswerThatWasOvertaken() {
		known(5, 4, 5000);
		send(3);
		at(100);
		answer(100, 5, 1, 4900);
		at(130);
		answer(130, 5, 3, 4930);
		answer(130, 5, 2, 4930);
		assertThat(delay()).isEqualTo(4930 + MARGIN);
	}

	@Test
	@Tag("F82")
	void countsWhatIsUnderWayAgainstTheNextWindow() {
		known(5, 2, 1000);
		send(2);
		at(1000 + MARGIN);
		send(3);
		assertThat(this.bucket.delay(this.now, 0)).isEqualTo(Bucket.UNTIL_RESPONSE);
	}

	@Test
	@Tag("F82")
	void takesTheFiguresOfAWindowThatBeganWhileTheOldOneSeemedToLast() {
		known(5, 1, 1000);
		send(1);
		at(1040);
		answer(40, 5, 4, 5000);
		send(4);
		assertThat(delay()).isEqualTo(5000 + MARGIN);
	}

	@Test
	@Tag("F82")
	void ignoresALateAnswerOfAWindowThatIsOver() {
		known(5, 1, 5000);
		send(1);
		at(5000 + MARGIN);
		send(2);
		at(5100);
		answer(50, 5, 4, 4990);
		answer(1000, 5, 0, 30);
		assertThat(delay()).isZero();
	}

	@Test
	void takesAWindowThatNoAnswerTellsForAsLongAsOthers() {
		known(2, 0, 1000);
		at(1000 + MARGIN);
		send(2);
		this.bucket.finish(this.now);
		this.bucket.learnNothing(this.now);
		assertThat(delay()).isEqualTo(1000 + MARGIN);
		this.bucket.finish(this.now);
		at(2000 + 2 * MARGIN);
		send(2);
	}

	@Test
	@Tag("F91")
	void neverWaitsWhereNoLimitIsMentioned() {
		send(1);
		this.bucket.finish(this.now);
		this.bucket.learnUnlimited();
		send(1000);
		assertThat(delay()).isZero();
		answer(10, 5, 4, 1000);
		assertThat(delay()).isEqualTo(1000 + MARGIN);
	}

	@Test
	void aSuccessWithoutFiguresDoesNotLiftAKnownLimit() {
		known(5, 1, 1000);
		send(1);
		this.bucket.finish(this.now);
		this.bucket.learnUnlimited();
		assertThat(delay()).isEqualTo(1000 + MARGIN);
	}

	@Test
	@Tag("F92")
	void honoursFractionsAndCapsTheAbsurd() {
		send(1);
		this.bucket.finish(this.now);
		this.bucket.learn(0, 0, 0, new RateLimitHeaders("hash", 5, 0, 1_000_001, null, null));
		assertThat(this.bucket.delay(0, 0)).isEqualTo(1_000_001 + Bucket.MARGIN);
		Bucket absurd = new Bucket();
		absurd.learn(0, 0, 0, new RateLimitHeaders("hash", 5, 0, Long.MAX_VALUE / 2, null, null));
		assertThat(absurd.delay(0, 0) / MILLI).isEqualTo(3_600_000 + MARGIN);
	}

	@Test
	@Tag("F95")
	void givesBackWhatWasNotSent() {
		known(1, 0, 1000);
		at(1000 + MARGIN);
		send(1);
		this.bucket.giveBack();
		send(1);
		assertThat(this.bucket.delay(this.now, 0)).isEqualTo(Bucket.UNTIL_RESPONSE);
	}

	@Test
	void isIdleOnceNothingIsUnderWayAndTheWindowIsOver() {
		known(5, 4, 1000);
		assertThat(this.bucket.idle(0)).isFalse();
		at(1000 + MARGIN);
		assertThat(this.bucket.idle(this.now)).isTrue();
		send(1);
		assertThat(this.bucket.idle(this.now)).isFalse();
	}

	/** A bucket whose first request was answered at instant zero. */
	private void known(int limit, int remaining, long resetAfter) {
		send(1);
		answer(0, limit, remaining, resetAfter);
	}

	private void at(long millis) {
		this.now = millis * MILLI;
	}

	private long delay() {
		return this.bucket.delay(this.now, 0) / MILLI;
	}

	private void send(int count) {
		for (int i = 0; i < count; i++) {
			assertThat(this.bucket.delay(this.now, 0)).as("delay of request %s", i).isZero();
			this.bucket.take();
		}
	}

	private void answer(long roundTrip, int limit, int remaining, long resetAfter) {
		this.bucket.finish(this.now);
		this.bucket.learn(this.now, roundTrip * MILLI, roundTrip * MILLI, new RateLimitHeaders("hash", limit, remaining, resetAfter * MILLI,
				null, null));
	}

}
