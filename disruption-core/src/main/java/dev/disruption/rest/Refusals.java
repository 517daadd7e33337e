package dev.disruption.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Why a call isn't even sent. Guarded by the {@link RateLimiter}. */
final class Refusals {

	/** after that one call may find out whether a refused token is good again */
	private static final long TOKEN_PAUSE = Duration.ofMinutes(5).toNanos();

	private long bannedUntil;

	private long tokenRefusedUntil;

	private boolean closed;

	void ban(long until) {
		this.bannedUntil = Math.max(this.bannedUntil, until);
	}

	void refuseToken(long now) {
		this.tokenRefusedUntil = now + TOKEN_PAUSE;
	}

	void close() {
		this.closed = true;
	}

	@Nullable
	DiscordException of(Route route, long now) {
		if (this.closed) {
			return ErrorMapping.closed(route);
		}
		if (now < this.bannedUntil) {
			return ErrorMapping.banned(route, Duration.ofNanos(this.bannedUntil - now));
		}
		return (now < this.tokenRefusedUntil && route.authenticated()) ? ErrorMapping.tokenRefused(route) : null;
	}

}
