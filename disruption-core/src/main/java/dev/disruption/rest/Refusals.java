package dev.disruption.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Why a call of one identity isn't even sent. Guarded by the {@link RateLimiter}. */
final class Refusals {

	/** after that one call may find out whether a refused token is good again */
	static final Duration TOKEN_PAUSE = Duration.ofMinutes(5);

	private final Egress egress;

	private boolean tokenRefused;

	private long tokenRefusedUntil;

	private boolean closed;

	Refusals(Egress egress) {
		this.egress = egress;
	}

	void refuseToken(long now) {
		this.tokenRefused = true;
		this.tokenRefusedUntil = now + TOKEN_PAUSE.toNanos();
	}

	void acceptToken() {
		this.tokenRefused = false;
	}

	boolean tokenRefused() {
		return this.tokenRefused;
	}

	void close() {
		this.closed = true;
	}

	/** Why a new call is refused; {@code null} if it isn't. Lets one call pass that finds out about the token. */
	@Nullable
	DiscordException ofNew(Route route, long now) {
		DiscordException refusal = ofWaiting(route, now);
		if (refusal == null && this.tokenRefused && route.authenticated()) {
			this.tokenRefusedUntil = now + TOKEN_PAUSE.toNanos();
		}
		return refusal;
	}

	/** Why a call that waits is refused; {@code null} if it isn't. */
	@Nullable
	DiscordException ofWaiting(Route route, long now) {
		if (this.closed) {
			return ErrorMapping.closed(route);
		}
		boolean refused = this.tokenRefused && now < this.tokenRefusedUntil && route.authenticated();
		return refused ? ErrorMapping.tokenRefused(route) : this.egress.refusal(route, now);
	}

	/** Why a call whose turn has come is refused; {@code null} if it isn't. */
	@Nullable
	DiscordException ofNext(Route route, long now) {
		return this.closed ? ErrorMapping.closed(route) : this.egress.refusal(route, now);
	}

}
