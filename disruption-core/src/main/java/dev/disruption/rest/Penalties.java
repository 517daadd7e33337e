package dev.disruption.rest;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * Who has to wait for how long after a 429. Guarded by the {@link RateLimiter}.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit">Exceeding A Rate Limit</a>
 */
final class Penalties {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private static final long SHORTEST = Duration.ofMillis(100).toNanos();

	/** what waits for the same is spread over that, other processes with the same token included */
	private static final long SPREAD = Duration.ofMillis(250).toNanos();

	private final Lanes lanes;

	private final RandomGenerator random;

	Penalties(Lanes lanes, RandomGenerator random) {
		this.lanes = lanes;
		this.random = random;
	}

	/** @param gate the limit over all routes that the call is bound to */
	void impose(Permit permit, Lane lane, DiscordException.RateLimited error, @Nullable Gate gate, long now) {
		Duration retryAfter = error.retryAfter();
		long wait = (retryAfter != null) ? retryAfter.toNanos() : SECOND << Math.min(permit.call.limited(), 5);
		long free = now + Math.max(wait, SHORTEST);
		long until = free + this.random.nextLong(SPREAD + 1);
		RateLimitHeaders headers = error.limits();
		if (error.scope() == RateLimitScope.GLOBAL && gate != null) {
			gate.block(until);
		}
		else if (error.scope() == RateLimitScope.SHARED) {
			this.lanes.setApart(permit.route()).pause(until);
		}
		else if (headers != null && headers.remaining() > 0) {
			this.lanes.setApart(permit.route()).limit(permit.sentAt, free, until);
		}
		else {
			lane.pace().limit(permit.sentAt, free, until);
		}
	}

}
