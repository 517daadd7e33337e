package dev.disruption.gateway;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LatencyTests {

	private final Latency latency = new Latency();

	@Test
	void isUnknownBeforeTheFirstAcknowledgement() {
		this.latency.sent(5, false);
		assertThat(this.latency.nanos()).isEqualTo(Latency.UNKNOWN);
	}

	@Test
	void isTheTimeToTheAcknowledgement() {
		this.latency.sent(5, false);
		this.latency.acknowledged(12);
		assertThat(this.latency.nanos()).isEqualTo(7);
	}

	@Test
	@Tag("F16")
	void isNotMeasuredWithSeveralBeatsUnderWay() {
		this.latency.sent(0, false);
		this.latency.acknowledged(7);
		this.latency.sent(10, false);
		this.latency.sent(11, true);
		this.latency.acknowledged(100);
		assertThat(this.latency.nanos()).isEqualTo(7);
	}

	@Test
	@Tag("F13")
	void recoversFromALostAcknowledgement() {
		this.latency.sent(0, false);
		this.latency.sent(100, false);
		this.latency.acknowledged(109);
		assertThat(this.latency.nanos()).isEqualTo(9);
	}

}
