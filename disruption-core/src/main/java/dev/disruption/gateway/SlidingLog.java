package dev.disruption.gateway;

/** When something was done lately: a log, and not a count for each window, can't be outwitted at the edge of a window. */
final class SlidingLog {

	private final long[] times;

	private final long window;

	private long count;

	/**
	 * @param limit how often it may be done within a window
	 * @param window nanoseconds
	 */
	SlidingLog(int limit, long window) {
		this.times = new long[limit];
		this.window = window;
	}

	/** Nanoseconds until it may be done again, 0 for at once. */
	long delay(long now) {
		return delay(now, this.times.length);
	}

	/** As {@link #delay(long)}, under a lower limit. */
	long delay(long now, int limit) {
		if (this.count < limit) {
			return 0;
		}
		long oldest = this.times[(int) ((this.count - limit) % this.times.length)];
		return Math.max(0, this.window - (now - oldest));
	}

	void record(long now) {
		this.times[(int) (this.count++ % this.times.length)] = now;
	}

}
