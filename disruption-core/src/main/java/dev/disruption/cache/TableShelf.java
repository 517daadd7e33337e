package dev.disruption.cache;

import java.util.List;

import dev.disruption.cache.EntityTable.Entry;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/** A {@link Shelf} for things that are few and seldom change, in their order: who reads them looks at a table that no event changes. */
final class TableShelf extends Shelf {

	private static final int SLOT = 12;

	private EntityTable table = EntityTable.EMPTY;

	TableShelf(Kind<?> kind, StateContext context, long guildId) {
		super(kind, context, guildId, SLOT);
	}

	EntityTable table() { return this.table; }

	@Override
	int size() { return this.table.size(); }

	@Override
	byte @Nullable [] find(long id) { return this.table.find(id); }

	@Override
	void forEach(PackedConsumer consumer) { this.table.forEach(consumer); }

	@Override
	byte @Nullable [] store(long id, byte[] packed) {
		byte[] before = this.table.find(id);
		this.table = this.table.with(id, packed);
		return before;
	}

	@Override
	byte @Nullable [] discard(long id) {
		byte[] before = this.table.find(id);
		this.table = this.table.without(id);
		return before;
	}

	@Override
	void clear() { this.table = EntityTable.EMPTY; }

	@Override
	long[] replaceAll(List<Entry> entries) {
		EntityTable before = this.table;
		EntityTable after = EntityTable.of(entries);
		this.table = after;
		after.forEach((id, packed) -> counted(id, before.find(id), packed));
		LongArrayList gone = new LongArrayList();
		before.forEach((id, packed) -> {
			if (after.find(id) == null) {
				counted(id, packed, null);
				gone.add(id);
			}
		});
		return gone.toLongArray();
	}

}
