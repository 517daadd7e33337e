package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts answers that say that a request should not have been made; see <a href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Invalid Request Limit</a>. */
final class InvalidRequests {

	private static final long WINDOW = Duration.ofMinutes(10).toNanos();

	private static final Duration BLOCKED = Duration.ofMinutes(10);

	private final Deque<Long> counted = new ArrayDeque<>();

	private volatile int most = 10_000;

	private boolean blocked;

	private long blockedAt;

	void most(int answers) { this.most = answers; }

	/** Counts one. @return whether it was one too many */
	boolean count(long now) {
		while (!this.counted.isEmpty() && now - this.counted.getFirst() >= WINDOW) {
			this.counted.removeFirst();
		}
		this.counted.addLast(now);
		if (this.counted.size() <= this.most) {
			return false;
		}
		this.blocked = true;
		this.blockedAt = now;
		this.counted.clear();
		return true;
	}

	boolean isBlocked(long now) {
		this.blocked = this.blocked && !remaining(now).isZero();
		return this.blocked;
	}

	/** How much longer nothing is answered. */
	Duration remaining(long now) {
		Duration left = BLOCKED.minusNanos(now - this.blockedAt);
		return left.isNegative() ? Duration.ZERO : left;
	}

}
