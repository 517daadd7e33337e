package dev.disruption.simulator.rest;

import java.time.Duration;

/** Counts the requests of one window, which starts with its first request. It knows no clock: the instant comes with each call. */
final class Bucket {

	private final RateLimits.Limit limit;

	private long resetAt;

	private int used;

	private boolean open;

	Bucket(RateLimits.Limit limit) { this.limit = limit; }

	RateLimits.Limit limit() { return this.limit; }

	/** Counts a request if there is room. */
	Verdict take(long now) {
		if (!this.open || now - this.resetAt >= 0) {
			this.open = true;
			this.used = 0;
			this.resetAt = now + this.limit.window().toNanos();
		}
		boolean allowed = this.used < this.limit.requests();
		if (allowed) {
			this.used++;
		}
		return new Verdict(allowed, this.limit.requests(), this.limit.requests() - this.used, Duration.ofNanos(this.resetAt - now));
	}

	boolean isIdle(long now) { return now - this.resetAt >= 0; }

	record Verdict(boolean allowed, int limit, int remaining, Duration resetAfter) {
	}

}
