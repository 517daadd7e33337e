package dev.disruption.cache;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Packed entities by their ids, in order. It never changes: a change makes another one. */
final class EntityTable {

	static final EntityTable EMPTY = new EntityTable(new long[0], new byte[0][]);

	private final long[] ids;

	private final byte[][] packed;

	private EntityTable(long[] ids, byte[][] packed) {
		this.ids = ids;
		this.packed = packed;
	}

	/** Of entries with the same ids the last one counts. */
	static EntityTable of(List<Entry> entries) {
		if (entries.isEmpty()) {
			return EMPTY;
		}
		Entry[] sorted = entries.toArray(Entry[]::new);
		Arrays.sort(sorted);
		long[] ids = new long[sorted.length];
		byte[][] packed = new byte[sorted.length][];
		int size = 0;
		for (Entry entry : sorted) {
			if (size > 0 && ids[size - 1] == entry.id()) {
				size--;
			}
			ids[size] = entry.id();
			packed[size++] = entry.packed();
		}
		return (size == ids.length) ? new EntityTable(ids, packed) : new EntityTable(Arrays.copyOf(ids, size), Arrays.copyOf(packed, size));
	}

	int size() {
		return this.ids.length;
	}

	long id(int index) {
		return this.ids[index];
	}

	byte[] packed(int index) {
		return this.packed[index];
	}

	byte @Nullable [] find(long id) {
		int index = Arrays.binarySearch(this.ids, id);
		return (index >= 0) ? this.packed[index] : null;
	}

	void forEach(Shelf.PackedConsumer consumer) {
		for (int i = 0; i < this.ids.length; i++) {
			consumer.accept(this.ids[i], this.packed[i]);
		}
	}

	EntityTable with(long id, byte[] entity) {
		int index = Arrays.binarySearch(this.ids, id);
		if (index >= 0) {
			byte[][] changed = this.packed.clone();
			changed[index] = entity;
			return new EntityTable(this.ids, changed);
		}
		int at = -index - 1;
		long[] newIds = new long[this.ids.length + 1];
		byte[][] newPacked = new byte[this.ids.length + 1][];
		System.arraycopy(this.ids, 0, newIds, 0, at);
		System.arraycopy(this.packed, 0, newPacked, 0, at);
		newIds[at] = id;
		newPacked[at] = entity;
		System.arraycopy(this.ids, at, newIds, at + 1, this.ids.length - at);
		System.arraycopy(this.packed, at, newPacked, at + 1, this.ids.length - at);
		return new EntityTable(newIds, newPacked);
	}

	EntityTable without(long id) {
		int at = Arrays.binarySearch(this.ids, id);
		if (at < 0) {
			return this;
		}
		if (this.ids.length == 1) {
			return EMPTY;
		}
		long[] newIds = new long[this.ids.length - 1];
		byte[][] newPacked = new byte[this.ids.length - 1][];
		System.arraycopy(this.ids, 0, newIds, 0, at);
		System.arraycopy(this.packed, 0, newPacked, 0, at);
		System.arraycopy(this.ids, at + 1, newIds, at, newIds.length - at);
		System.arraycopy(this.packed, at + 1, newPacked, at, newIds.length - at);
		return new EntityTable(newIds, newPacked);
	}

	/** Ordered by id, those with the same one as they came. */
	record Entry(long id, byte[] packed) implements Comparable<Entry> {

		@Override
		public int compareTo(Entry other) {
			return Long.compare(this.id, other.id);
		}

	}

}
