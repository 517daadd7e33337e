package dev.disruption.rest;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * What Discord holds against the address that requests come from, whichever bot or user they are sent for: Cloudflare's ban, the count of
 * invalid requests, the limit on requests without a token, and tokens in paths that are known to be dead. Thread-safe.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Invalid Request Limit</a>
 */
final class Egress {

	private static final Map<String, Egress> SHARED = new HashMap<>();

	private final @Nullable String host;

	private final long origin;

	/** one that nobody can reach any more, as of a user who was served, is not held; one with a call under way can be reached */
	private final Set<RateLimiter> limiters = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	/** requests without a token are limited by address; whoever uses it locks it */
	private final SlidingWindow anonymous = new SlidingWindow(DiscordRest.GLOBAL_LIMIT, Duration.ofSeconds(1).toNanos());

	private final InvalidRequests invalid = new InvalidRequests();

	private final Tombstones tombstones = new Tombstones();

	private long bannedUntil;

	private Egress(@Nullable String host, Scheduler clock) {
		this.host = host;
		this.origin = MonotonicScheduler.nanos(clock);
	}

	/** One that is not shared but with those that are told of it. */
	static Egress create(Scheduler clock) {
		return new Egress(null, clock);
	}

	/**
	 * The one that all in this process share who send to the host.
	 * @param host with its port
	 * @param clock whose time all of them go by
	 */
	static Egress to(String host, Scheduler clock) {
		synchronized (SHARED) {
			return SHARED.computeIfAbsent(host, key -> new Egress(key, clock));
		}
	}

	void join(RateLimiter limiter) {
		this.limiters.add(limiter);
	}

	/** What is left behind by the last is forgotten, but for a ban. */
	void leave(RateLimiter limiter, long now) {
		synchronized (SHARED) {
			this.limiters.remove(limiter);
			if (this.host != null && this.limiters.isEmpty() && pause(now) == 0) {
				SHARED.remove(this.host, this);
			}
		}
	}

	/** All that have to know when there is a ban. */
	List<RateLimiter> limiters() {
		synchronized (this.limiters) {
			return List.copyOf(this.limiters);
		}
	}

	/** The instant that is zero for everybody here, by the clock: nanoseconds. */
	long origin() {
		return this.origin;
	}

	SlidingWindow anonymous() {
		return this.anonymous;
	}

	/** Learns from a failure; answers whether it concerns all who send from this address. */
	synchronized boolean learn(DiscordException error, long now) {
		boolean open = circuit(now) > 0;
		if (isInvalid(error)) {
			this.invalid.add(now);
		}
		if (error instanceof DiscordException.Blocked ban) {
			this.bannedUntil = Math.max(this.bannedUntil, now + ErrorMapping.pause(ban).toNanos());
		}
		return error instanceof DiscordException.Blocked || !open && circuit(now) > 0;
	}

	/** Learns from a failure; answers whether it is the end of the token in the route's path. */
	synchronized boolean bury(Route route, DiscordException error, long now) {
		return this.tombstones.add(route, error, now);
	}

	/** Why the call may not be sent; {@code null} if it may. */
	synchronized @Nullable DiscordException refusal(Route route, long now) {
		if (ban(now) > 0) {
			return ErrorMapping.banned(route, Duration.ofNanos(ban(now)));
		}
		if (!route.callback() && circuit(now) > 0) {
			return ErrorMapping.tooManyInvalid(route, Duration.ofNanos(circuit(now)));
		}
		Integer dead = this.tombstones.code(route, now);
		return (dead != null) ? ErrorMapping.dead(route, dead) : null;
	}

	/** Nanoseconds until Cloudflare's ban is over, as far as known. */
	synchronized long ban(long now) {
		return Math.max(0, this.bannedUntil - now);
	}

	/** Nanoseconds for which nothing is sent because of the invalid requests. */
	synchronized long circuit(long now) {
		return this.invalid.delay(now);
	}

	synchronized int invalidRequests(long now) {
		return this.invalid.total(now);
	}

	private long pause(long now) {
		return Math.max(ban(now), circuit(now));
	}

	/** What counts against the address: a resource's limit that others have used up does not. */
	private static boolean isInvalid(DiscordException error) {
		boolean shared = error instanceof DiscordException.RateLimited limited && limited.scope() == RateLimitScope.SHARED;
		return error.status() == 401 || error.status() == 403 || error.status() == 429 && !shared;
	}

}
