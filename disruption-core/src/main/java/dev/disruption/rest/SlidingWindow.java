package dev.disruption.rest;

/**
 * The arithmetic of at most so many requests in any span of time, wherever the span begins. It knows no clock and isn't thread safe.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit">Global Rate Limit</a>
 */
final class SlidingWindow {

	private final long[] taken;

	private final long span;

	private int oldest;

	private int count;

	private long blockedUntil;

	/** @param span nanoseconds */
	SlidingWindow(int limit, long span) {
		this.taken = new long[limit];
		this.span = span;
	}

	/** Nanoseconds until a request may be sent. */
	long delay(long now) {
		long full = (this.count < this.taken.length) ? 0 : this.taken[this.oldest] + this.span - now;
		return Math.max(0, Math.max(full, this.blockedUntil - now));
	}

	void take(long now) {
		this.taken[this.oldest] = now;
		this.oldest = (this.oldest + 1) % this.taken.length;
		this.count = Math.min(this.count + 1, this.taken.length);
	}

	void block(long until) {
		this.blockedUntil = Math.max(this.blockedUntil, until);
	}

}
