package dev.disruption.rest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlidingWindowTests {

	private final SlidingWindow window = new SlidingWindow(3, 1000);

	@Test
	@Tag("F89")
	void admitsTheLimitInAnySpanNotInFixedOnes() {
		take(900, 950, 990);
		assertThat(this.window.delay(1000)).isEqualTo(900);
		assertThat(this.window.delay(1899)).isEqualTo(1);
		take(1900);
		assertThat(this.window.delay(1900)).isEqualTo(50);
	}

	@Test
	void blocksBesidesTheCount() {
		this.window.block(500);
		assertThat(this.window.delay(0)).isEqualTo(500);
		this.window.block(200);
		assertThat(this.window.delay(0)).isEqualTo(500);
		take(500);
		assertThat(this.window.delay(500)).isZero();
	}

	private void take(long... instants) {
		for (long instant : instants) {
			assertThat(this.window.delay(instant)).isZero();
			this.window.take(instant);
		}
	}

}
