package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many requests in any second; see <a href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit">Global Rate Limit</a>. */
final class GlobalLimit {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private final Deque<Long> taken = new ArrayDeque<>();

	private final int requests;

	GlobalLimit(int requests) { this.requests = requests; }

	/** Counts a request if there is room. @return how long to wait, zero if it was counted */
	Duration take(long now) {
		while (!this.taken.isEmpty() && now - this.taken.getFirst() >= SECOND) {
			this.taken.removeFirst();
		}
		if (this.taken.size() < this.requests) {
			this.taken.addLast(now);
			return Duration.ZERO;
		}
		return Duration.ofNanos(SECOND - (now - this.taken.getFirst()));
	}

}
