package dev.disruption.rest;

import java.util.List;
import java.util.TreeSet;

/** The calls that share one bucket, in the order of their sequence. Guarded by the {@link RateLimiter}. */
final class Lane {

	final Bucket bucket = new Bucket();

	final TreeSet<Permit> queue = new TreeSet<>();

	final Alarm alarm = new Alarm();

	/** nanoseconds; when it was used last */
	long usedAt;

	/** Moves whatever waits for the route, which then keeps its order among the calls of the other lane. */
	void move(Route route, Lane other) {
		List<Permit> moving = this.queue.stream().filter(permit -> permit.route().equals(route)).toList();
		moving.forEach(permit -> permit.lane = other);
		other.queue.addAll(moving);
		this.queue.removeIf(permit -> permit.lane == other);
	}

}
