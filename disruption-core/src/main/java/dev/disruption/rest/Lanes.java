package dev.disruption.rest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which lane a route's calls wait in: that of the hash which responses have named last, with one lane for each channel, guild or webhook;
 * the route's own while there is none. Guarded by the {@link RateLimiter}.
 */
final class Lanes {

	private static final long SWEEP = Duration.ofMinutes(1).toNanos();

	private static final long IDLE = Duration.ofMinutes(5).toNanos();

	/** by route without its major parameter, so there are never more than endpoints */
	private final Map<String, String> hashes = new HashMap<>();

	private final Map<Key, Lane> lanes = new HashMap<>();

	/** until when routes wait apart from their bucket: for the limit of a resource, or for one inside the bucket's */
	private final Map<Key, Long> blocked = new HashMap<>();

	private long sweptAt;

	Lane of(Route route) {
		String hash = this.hashes.getOrDefault(route.toString(), route.toString());
		return this.lanes.computeIfAbsent(new Key(hash, route.major()), key -> new Lane());
	}

	/** The lane that a response to a call of this lane accounts to; whatever waits for the route moves there. */
	Lane learn(Route route, Lane lane, @Nullable String hash) {
		if (hash == null) {
			return lane;
		}
		this.hashes.put(route.toString(), hash);
		Lane named = of(route);
		if (named != lane) {
			lane.move(route, named);
		}
		return named;
	}

	void block(Route route, long until) {
		this.blocked.merge(new Key(route.toString(), route.major()), until, Math::max);
	}

	/** Nanoseconds for which the route has to wait, whatever its bucket says. */
	long blocked(Route route, long now) {
		Long until = this.blocked.isEmpty() ? null : this.blocked.get(new Key(route.toString(), route.major()));
		return (until != null) ? Math.max(0, until - now) : 0;
	}

	Collection<Lane> all() {
		return this.lanes.values();
	}

	/** Forgets what has not been used for five minutes: there is a lane for each channel that was ever written to. */
	void sweep(long now) {
		if (now - this.sweptAt > SWEEP) {
			this.sweptAt = now;
			this.lanes.values().removeIf(lane -> lane.queue.isEmpty() && now - lane.usedAt > IDLE && lane.bucket.idle(now));
			this.blocked.values().removeIf(until -> until <= now);
		}
	}

	/**
	 * One lane among all, or one route's.
	 *
	 * @param bucket the hash, or the route
	 */
	private record Key(String bucket, String major) {

	}

}
