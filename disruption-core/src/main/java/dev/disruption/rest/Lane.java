package dev.disruption.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The calls that share one bucket, in the order of their sequence. Guarded by the {@link RateLimiter}. */
final class Lane {

	final Bucket bucket = new Bucket();

	final TreeSet<Permit> queue = new TreeSet<>();

	final Alarm alarm = new Alarm();

	/** nanoseconds; when it was used last */
	long usedAt;

	/** what the bucket counts as under way */
	private final Set<Permit> taken = new HashSet<>();

	void take(Permit permit) {
		this.taken.add(permit);
		this.bucket.take();
	}

	void giveBack(Permit permit) {
		this.taken.remove(permit);
		this.bucket.giveBack();
	}

	void finish(Permit permit) {
		this.taken.remove(permit);
		this.bucket.finish();
	}

	/** Moves the calls of a route, those that wait and those under way. They keep their order among the calls of the other lane. */
	void move(Route route, Lane other) {
		List<Permit> waiting = this.queue.stream().filter(permit -> permit.route().equals(route)).toList();
		waiting.forEach(permit -> permit.lane = other);
		other.queue.addAll(waiting);
		this.queue.removeIf(permit -> permit.lane == other);
		List<Permit> underWay = this.taken.stream().filter(permit -> permit.route().equals(route)).toList();
		underWay.forEach(permit -> {
			finish(permit);
			permit.lane = other;
			other.taken.add(permit);
			other.bucket.adopt();
		});
	}

}
