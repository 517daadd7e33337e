package dev.disruption.cache;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/** A {@link Shelf} for things that many users have and that change all the time, in no order. */
final class UserShelf extends Shelf {

	private static final int SLOT = 21;

	private final Long2ObjectOpenHashMap<byte[]> entries = new Long2ObjectOpenHashMap<>(0);

	UserShelf(Kind<?> kind, StateContext context, long guildId) {
		super(kind, context, guildId, SLOT);
	}

	@Override
	int size() { return this.entries.size(); }

	@Override
	byte @Nullable [] find(long id) { return this.entries.get(id); }

	@Override
	void forEach(PackedConsumer consumer) {
		for (Long2ObjectMap.Entry<byte[]> entry : this.entries.long2ObjectEntrySet()) {
			consumer.accept(entry.getLongKey(), entry.getValue());
		}
	}

	@Override
	byte @Nullable [] store(long id, byte[] packed) { return this.entries.put(id, packed); }

	@Override
	byte @Nullable [] discard(long id) { return this.entries.remove(id); }

	@Override
	void clear() { this.entries.clear(); }

}
