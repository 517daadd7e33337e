package dev.disruption.rest;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F101")
class InvalidRequestsTests {

	private final InvalidRequests requests = new InvalidRequests();

	@Test
	void forgetsWhatIsOlderThanTenMinutes() {
		add(100, 0);
		add(50, 300);
		assertThat(this.requests.total(seconds(600))).isEqualTo(150);
		assertThat(this.requests.total(seconds(601))).isEqualTo(50);
		assertThat(this.requests.total(seconds(5000))).isZero();
	}

	@Test
	void stopsAtNineteenTwentiethsUntilThereIsRoom() {
		add(1000, 10);
		add(8499, 100);
		assertThat(this.requests.delay(seconds(100))).isZero();
		add(1, 100);
		assertThat(this.requests.delay(seconds(100))).isEqualTo(seconds(511));
		assertThat(this.requests.delay(seconds(610))).isEqualTo(seconds(1));
		assertThat(this.requests.delay(seconds(611))).isZero();
		assertThat(this.requests.total(seconds(611))).isEqualTo(8500);
	}

	@Test
	void staysStoppedThoughAFewAreForgotten() {
		add(100, 10);
		add(9400, 100);
		assertThat(this.requests.delay(seconds(611))).isEqualTo(seconds(90));
		assertThat(this.requests.delay(seconds(701))).isZero();
	}

	@Test
	void countsOverManyHours() {
		for (int second = 0; second < 20_000; second++) {
			add(1, second);
		}
		assertThat(this.requests.total(seconds(20_000))).isEqualTo(600);
	}

	private void add(int count, long second) {
		for (int i = 0; i < count; i++) {
			this.requests.add(seconds(second));
		}
	}

	private static long seconds(long seconds) {
		return Duration.ofSeconds(seconds).toNanos();
	}

}
