package dev.disruption.rest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TripsTests {

	private final Trips trips = new Trips();

	@Test
	void believesNothingBeforeItHasSeenEnough() {
		add(Trips.ENOUGH - 1, 200);
		assertThat(this.trips.slack(200)).isEqualTo(200);
		add(1, 200);
		assertThat(this.trips.slack(200)).isZero();
	}

	@Test
	void allowsForTwiceTheDifferencesUpToAWholeTrip() {
		add(Trips.ENOUGH, 200);
		add(1, 230);
		assertThat(this.trips.slack(200)).isEqualTo(60);
		add(1, 900);
		assertThat(this.trips.slack(200)).isEqualTo(200);
	}

	@Test
	void forgetsTripsOfLongAgo() {
		add(1, 900);
		add(Trips.ENOUGH, 200);
		assertThat(this.trips.slack(200)).isZero();
	}

	private void add(int count, long roundTrip) {
		for (int i = 0; i < count; i++) {
			this.trips.add(roundTrip);
		}
	}

}
