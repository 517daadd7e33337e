package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which lane a route's calls wait in: that of the hash which responses have named last, with one lane for each channel, guild or webhook;
 * the route's own while there is none. Guarded by the {@link RateLimiter}.
 */
final class Lanes {

	private static final long SWEEP = Duration.ofMinutes(1).toNanos();

	private static final long IDLE = Duration.ofMinutes(5).toNanos();

	/** with more lanes than that, what is idle is forgotten without delay */
	private static final int MANY = 10_000;

	/** by route without its major parameter, so there are never more than endpoints */
	private final Map<String, String> hashes = new HashMap<>();

	/** by hash or route, so likewise */
	private final Map<String, Trips> trips = new HashMap<>();

	/** by major parameter */
	private final Map<String, Family> families = new HashMap<>();

	/** routes that wait apart from their bucket: for the limit of a resource, or for one inside the bucket's */
	private final Map<Key, Pace> apart = new HashMap<>();

	private int count;

	private int crowd = MANY;

	private long sweptAt;

	Lane of(Route route, long now) {
		String limited = route.limited();
		String hash = this.hashes.get(limited);
		Family family = this.families.computeIfAbsent(route.major(), key -> new Family());
		Lane unknown = family.lane(limited);
		if (hash == null) {
			return (unknown != null) ? unknown : add(family, limited, true);
		}
		Lane named = family.lane(hash);
		named = (named != null) ? named : add(family, hash, false);
		if (unknown != null) {
			// the name has become known in another channel, while calls wait here
			unknown.move(route, named, now);
		}
		return named;
	}

	private Lane add(Family family, String name, boolean unknown) {
		Lane lane = new Lane(family, name, this.trips.computeIfAbsent(name, key -> new Trips()), unknown);
		family.lanes.add(lane);
		this.count++;
		return lane;
	}

	/** The lane that a response to a finished call of this lane accounts to; whatever waits for the route moves there. */
	Lane learn(Route route, Lane lane, @Nullable String hash, long now) {
		if (hash == null) {
			return lane;
		}
		this.hashes.put(route.limited(), hash);
		Lane named = of(route, now);
		if (named != lane) {
			lane.move(route, named, now);
			named.bucket.charge();
		}
		return named;
	}

	/** What keeps the route waiting apart from its bucket; {@code null} if nothing does. */
	@Nullable
	Pace apart(Route route) {
		return this.apart.isEmpty() ? null : this.apart.get(Key.of(route));
	}

	/** What will keep the route waiting apart from its bucket. */
	Pace setApart(Route route) {
		return this.apart.computeIfAbsent(Key.of(route), key -> new Pace());
	}

	Stream<Lane> all() {
		return this.families.values().stream().flatMap(family -> family.lanes.stream());
	}

	/** How each bucket stands. */
	List<BucketStatus> statuses(long now) {
		List<BucketStatus> statuses = new ArrayList<>();
		this.families.forEach((major, family) -> family.lanes
			.forEach(lane -> statuses.add(lane.bucket.status(lane.name, major, lane.queue.size(), now))));
		return statuses;
	}

	int count() {
		return this.count;
	}

	/**
	 * Forgets what has not been used for five minutes, or less if there is much: there is a lane for each channel that was ever written to.
	 */
	void sweep(long now) {
		boolean crowded = this.count > this.crowd;
		if (!crowded && now - this.sweptAt <= SWEEP) {
			return;
		}
		this.sweptAt = now;
		this.families.values().removeIf(family -> {
			int before = family.lanes.size();
			family.lanes.removeIf(lane -> (crowded || now - lane.usedAt > IDLE) && lane.idle(now));
			this.count -= before - family.lanes.size();
			return family.lanes.isEmpty();
		});
		// twice as many until the next time, so that looking through them costs each call the same however many there are
		this.crowd = Math.max(MANY, crowded ? 2 * this.count : Math.min(this.crowd, 2 * this.count));
		this.apart.values().removeIf(pace -> pace.idle(now));
	}

	/** A route of one channel, guild or webhook. */
	private record Key(String route, String major) {

		static Key of(Route route) {
			return new Key(route.limited(), route.major());
		}

	}

}
