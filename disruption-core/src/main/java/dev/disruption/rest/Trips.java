package dev.disruption.rest;

import java.util.Arrays;

/**
 * The arithmetic of round trips: how far an answer's figures may be trusted to the moment. What a request and its answer travel can't be
 * told apart; but where all round trips are alike, the next request will take as long to get there as the last. It isn't thread safe.
 */
final class Trips {

	/** fewer prove nothing */
	static final int ENOUGH = 24;

	private final long[] last = new long[ENOUGH];

	private int count;

	/** @param roundTrip nanoseconds */
	void add(long roundTrip) {
		this.last[this.count % ENOUGH] = roundTrip;
		this.count++;
	}

	/**
	 * How many nanoseconds a request may get there sooner than the one that was answered: all of its round trip at most, and where trips
	 * are alike twice what they differ by.
	 */
	long slack(long roundTrip) {
		if (this.count < ENOUGH) {
			return roundTrip;
		}
		long spread = Arrays.stream(this.last).max().orElseThrow() - Arrays.stream(this.last).min().orElseThrow();
		return Math.min(roundTrip, 2 * spread);
	}

}
