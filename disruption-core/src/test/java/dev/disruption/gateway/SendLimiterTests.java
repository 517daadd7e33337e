package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendLimiterTests {

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final SendLimiter limiter = new SendLimiter();

	@Test
	void reservesTheHeartbeatsOfAMinute() {
		this.limiter.reserveHeartbeats(41_250);
		assertThat(sendAllAt(0)).isEqualTo(115);
		assertThat(this.limiter.commandDelay(0)).isEqualTo(61 * SECOND);
	}

	@Test
	void keepsWithinTheLimitWhateverTheInterval() {
		this.limiter.reserveHeartbeats(1_000);
		assertThat(sendAllAt(0)).isEqualTo(50);
	}

	@Test
	void countsWhatTheProtocolSends() {
		this.limiter.reserveHeartbeats(41_250);
		this.limiter.record(0);
		this.limiter.record(0);
		assertThat(sendAllAt(0)).isEqualTo(113);
	}

	@Test
	@Tag("F60")
	void neverExceedsTheLimitInAnySixtySeconds() {
		this.limiter.reserveHeartbeats(41_250);
		List<Long> sent = new ArrayList<>();
		long now = 55 * SECOND;
		while (sent.size() < 1_000) {
			long delay = this.limiter.commandDelay(now);
			now += delay;
			this.limiter.record(now);
			sent.add(now);
			now += sent.size() % 7 == 0 ? SECOND / 3 : 0;
		}
		for (int i = 115; i < sent.size(); i++) {
			assertThat(sent.get(i) - sent.get(i - 115)).isGreaterThanOrEqualTo(61 * SECOND);
		}
	}

	@Test
	@Tag("F16")
	void answersRequestedHeartbeatsOnlyWithinTheBudget() {
		int answered = 0;
		for (int i = 0; i < 3_000; i++) {
			if (this.limiter.allowsRequestedHeartbeat(i * SECOND / 50)) {
				this.limiter.record(i * SECOND / 50);
				answered++;
			}
		}
		assertThat(answered).isEqualTo(110);
	}

	@Test
	@Tag("F63")
	void canStartHalfSpent() {
		this.limiter.reserveHeartbeats(41_250);
		this.limiter.halve(0);
		assertThat(sendAllAt(SECOND)).isEqualTo(55);
		assertThat(sendAllAt(61 * SECOND)).isEqualTo(60);
	}

	@Test
	@Tag("F20")
	void worksWithAClockThatBeginsAnywhere() {
		this.limiter.reserveHeartbeats(41_250);
		long now = Long.MAX_VALUE - SECOND;
		assertThat(sendAllAt(now)).isEqualTo(115);
		assertThat(this.limiter.commandDelay(now + 60 * SECOND)).isEqualTo(SECOND);
		assertThat(this.limiter.commandDelay(now + 61 * SECOND)).isZero();
	}

	private int sendAllAt(long now) {
		int sent = 0;
		while (this.limiter.commandDelay(now) == 0) {
			this.limiter.record(now);
			sent++;
		}
		return sent;
	}

}
