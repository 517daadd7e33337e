package dev.disruption.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** The calls that share one bucket, in the order of their sequence. Guarded by the {@link RateLimiter}. */
final class Lane {

	final Bucket bucket = new Bucket();

	final TreeSet<Permit> queue = new TreeSet<>();

	final Alarm alarm = new Alarm();

	final Family family;

	/** the hash that responses have named, or the route */
	final String name;

	final Trips trips;

	/** nanoseconds; when it was used last */
	long usedAt;

	/** whether nobody knows yet which bucket it is: it may be any of its family */
	boolean unknown;

	private @Nullable Pace pace;

	/** what the bucket counts as under way */
	private final Set<Permit> taken = new HashSet<>();

	Lane(Family family, String name, Trips trips, boolean unknown) {
		this.family = family;
		this.name = name;
		this.trips = trips;
		this.unknown = unknown;
	}

	/**
	 * Nanoseconds until the call may be sent.
	 * @param apart for how long its route has to wait apart from the lane
	 */
	long delay(Permit permit, long apart, long now) {
		if (permit.route().reaction() && !this.taken.isEmpty()) {
			return Bucket.UNTIL_RESPONSE;
		}
		long own = this.bucket.delay(now, this.unknown ? 0 : this.family.reserved(permit));
		long wait = Math.max(own, (this.pace != null) ? this.pace.delay(now) : 0);
		return (this.unknown && wait == 0 && apart == 0) ? this.family.room(permit, now) : wait;
	}

	/** Nanoseconds for which nothing at all may be sent, whatever remains. */
	long paused(long now) {
		return (this.pace != null) ? this.pace.paused(now) : 0;
	}

	Pace pace() {
		if (this.pace == null) {
			this.pace = new Pace();
		}
		return this.pace;
	}

	/** Learns from the headers of a response to a call that is finished, if there was one. */
	void learn(@Nullable RateLimitHeaders headers, @Nullable DiscordException error, long roundTrip, long now) {
		// beside somebody else's limit the figures for the bucket are wrong
		boolean shared = error instanceof DiscordException.RateLimited limited && limited.scope() == RateLimitScope.SHARED;
		if (headers != null && headers.describeWindow() && !shared) {
			this.trips.add(roundTrip);
			this.bucket.learn(now, roundTrip, this.trips.slack(roundTrip), headers);
			this.unknown = false;
		}
		else if (headers != null && error == null) {
			this.bucket.learnUnlimited();
			this.unknown = false;
		}
		else {
			this.bucket.learnNothing(now);
		}
	}

	void take(Permit permit, @Nullable Pace apart, long now) {
		this.taken.add(permit);
		this.bucket.take();
		permit.take(this.pace, now);
		permit.take(apart, now);
		permit.probe = this.unknown;
		this.family.sent(this.unknown);
	}

	void giveBack(Permit permit) {
		this.taken.remove(permit);
		this.bucket.giveBack();
		permit.release();
	}

	/** @param accepted whether Discord has taken the request */
	void finish(Permit permit, boolean accepted, long now) {
		this.taken.remove(permit);
		this.bucket.finish(now);
		if (accepted) {
			permit.accept();
		}
		permit.release();
	}

	/** Moves the calls of a route, those that wait and those under way. They keep their order among the calls of the other lane. */
	void move(Route route, Lane other, long now) {
		if (this.queue.isEmpty() && this.taken.isEmpty()) {
			return;
		}
		List<Permit> waiting = this.queue.stream().filter(permit -> permit.route().equals(route)).toList();
		waiting.forEach(permit -> permit.lane = other);
		other.queue.addAll(waiting);
		this.queue.removeIf(permit -> permit.lane == other);
		List<Permit> underWay = this.taken.stream().filter(permit -> permit.route().equals(route)).toList();
		underWay.forEach(permit -> {
			this.taken.remove(permit);
			this.bucket.finish(now);
			permit.lane = other;
			other.taken.add(permit);
			other.bucket.adopt();
		});
	}

	/** Whether forgetting it loses nothing but the bucket's limit. */
	boolean idle(long now) {
		return this.queue.isEmpty() && this.taken.isEmpty() && this.bucket.idle(now) && (this.pace == null || this.pace.idle(now));
	}

}
