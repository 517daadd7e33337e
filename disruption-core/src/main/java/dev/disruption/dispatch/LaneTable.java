package dev.disruption.dispatch;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Lanes by their key. At 10,000 guilds each event enters and leaves it: neither allocates, and lanes are used again. */
final class LaneTable {

	private static final int SPARE = 1024;

	private @Nullable Lane[] buckets = new @Nullable Lane[64];

	private int size;

	private @Nullable Lane spare;

	private int spares;

	@Nullable
	Lane get(long key) {
		Lane lane = this.buckets[bucket(key)];
		while (lane != null && lane.key != key) {
			lane = lane.nextInBucket;
		}
		return lane;
	}

	/** A lane for a key that has none. */
	Lane add(long key) {
		if (this.size == this.buckets.length) {
			grow();
		}
		Lane lane = this.spare;
		if (lane == null) {
			lane = new Lane();
		}
		else {
			this.spare = lane.nextInBucket;
			this.spares--;
		}
		lane.key = key;
		link(lane);
		this.size++;
		return lane;
	}

	void remove(Lane lane) {
		int bucket = bucket(lane.key);
		Lane previous = this.buckets[bucket];
		if (previous == lane) {
			this.buckets[bucket] = lane.nextInBucket;
		}
		else {
			while (previous != null && previous.nextInBucket != lane) {
				previous = previous.nextInBucket;
			}
			if (previous == null) {
				throw new IllegalStateException("The table has no lane " + lane.key);
			}
			previous.nextInBucket = lane.nextInBucket;
		}
		this.size--;
		keep(lane);
	}

	int size() {
		return this.size;
	}

	void forEach(Consumer<Lane> action) {
		for (Lane head : this.buckets) {
			for (Lane lane = head; lane != null; lane = lane.nextInBucket) {
				action.accept(lane);
			}
		}
	}

	private void keep(Lane lane) {
		lane.nextInBucket = null;
		if (this.spares < SPARE && lane.isSmall()) {
			lane.nextInBucket = this.spare;
			this.spare = lane;
			this.spares++;
		}
	}

	private void link(Lane lane) {
		int bucket = bucket(lane.key);
		lane.nextInBucket = this.buckets[bucket];
		this.buckets[bucket] = lane;
	}

	private int bucket(long key) {
		// the lowest bits of a snowflake hardly ever change
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed >>> 40) & this.buckets.length - 1;
	}

	private void grow() {
		@Nullable Lane[] old = this.buckets;
		this.buckets = new @Nullable Lane[old.length * 2];
		for (Lane head : old) {
			Lane lane = head;
			while (lane != null) {
				Lane next = lane.nextInBucket;
				link(lane);
				lane = next;
			}
		}
	}

}
