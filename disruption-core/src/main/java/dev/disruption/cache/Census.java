package dev.disruption.cache;

import java.util.concurrent.atomic.LongAdder;

/** Counts what is there and how it is asked for, by type. */
final class Census {

	private final LongAdder[] entries = adders();

	private final LongAdder[] bytes = adders();

	private final LongAdder[] hits = adders();

	private final LongAdder[] misses = adders();

	private final LongAdder[] evictions = adders();

	private static LongAdder[] adders() {
		LongAdder[] adders = new LongAdder[EntityType.all().size()];
		for (int i = 0; i < adders.length; i++) {
			adders[i] = new LongAdder();
		}
		return adders;
	}

	/** The bytes that an array of this length takes, with its place in a table. */
	static long sizeOf(byte[] packed, int slot) {
		return (16L + packed.length + 7 & -8L) + slot;
	}

	void added(EntityType<?> type, long bytes) {
		this.entries[type.index()].increment();
		this.bytes[type.index()].add(bytes);
	}

	void removed(EntityType<?> type, long bytes) {
		this.entries[type.index()].decrement();
		this.bytes[type.index()].add(-bytes);
	}

	void replaced(EntityType<?> type, long difference) {
		if (difference != 0) {
			this.bytes[type.index()].add(difference);
		}
	}

	void asked(EntityType<?> type, boolean hit) {
		(hit ? this.hits : this.misses)[type.index()].increment();
	}

	void evicted(EntityType<?> type) {
		this.evictions[type.index()].increment();
	}

	long bytes(EntityType<?> type) {
		return this.bytes[type.index()].sum();
	}

	CacheStatistics of(EntityType<?> type) {
		int index = type.index();
		return new CacheStatistics(this.entries[index].sum(), this.hits[index].sum(), this.misses[index].sum(), this.evictions[index].sum(),
				this.bytes[index].sum());
	}

}
