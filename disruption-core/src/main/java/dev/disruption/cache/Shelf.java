package dev.disruption.cache;

import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import dev.disruption.cache.EntityTable.Entry;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a guild has of one kind, packed, counted by the census, and found by the channel index if it is a channel. For use under the guild's
 * lock.
 */
abstract class Shelf {

	private final Kind<?> kind;

	private final StateContext context;

	private final long guildId;

	private final int slot;

	/** @param slot the bytes that an entry takes beside its own */
	Shelf(Kind<?> kind, StateContext context, long guildId, int slot) {
		this.kind = kind;
		this.context = context;
		this.guildId = guildId;
		this.slot = slot + (kind.isChannel() ? ChannelIndex.SLOT : 0);
	}

	static Shelf of(Kind<?> kind, StateContext context, long guildId) {
		return kind.isOfUsers() ? new UserShelf(kind, context, guildId) : new TableShelf(kind, context, guildId);
	}

	abstract int size();

	abstract byte @Nullable [] find(long id);

	abstract void forEach(PackedConsumer consumer);

	/** @return what was there before */
	abstract byte @Nullable [] store(long id, byte[] packed);

	/** @return what was there before */
	abstract byte @Nullable [] discard(long id);

	/** Forgets everything, uncounted. */
	abstract void clear();

	final boolean contains(long id) { return find(id) != null; }

	final void put(long id, byte[] packed) { counted(id, store(id, packed), packed); }

	/** Whether it was there. */
	final boolean remove(long id) {
		byte[] before = discard(id);
		counted(id, before, null);
		return before != null;
	}

	/** Something is as it is after, which may be nothing. */
	final void counted(long id, byte @Nullable [] before, byte @Nullable [] after) {
		Census census = this.context.census();
		if (before == null && after != null) {
			census.added(this.kind.type(), Census.sizeOf(after, this.slot));
			if (this.kind.isChannel()) {
				this.context.channels().put(id, this.guildId);
			}
		}
		else if (before != null && after == null) {
			census.removed(this.kind.type(), Census.sizeOf(before, this.slot));
			forgetChannel(id);
		}
		else if (before != null && after != null) {
			census.replaced(this.kind.type(), Census.sizeOf(after, 0) - Census.sizeOf(before, 0));
		}
	}

	/** These and no others. @return the ids of those that are no longer there */
	long[] replaceAll(List<Entry> entries) {
		Set<Long> staying = entries.stream().map(Entry::id).collect(Collectors.toSet());
		LongArrayList going = new LongArrayList(ids());
		going.removeIf(staying::contains);
		going.forEach(this::remove);
		entries.forEach(entry -> put(entry.id(), entry.packed()));
		return going.toLongArray();
	}

	/**
	 * Everything goes.
	 *
	 * @param successor what is there from now on, if anything is
	 * @param gone told of what the successor doesn't have
	 */
	final void giveWay(@Nullable Shelf successor, LongConsumer gone) {
		forEach((id, packed) -> {
			this.context.census().removed(this.kind.type(), Census.sizeOf(packed, this.slot));
			if (successor == null || !successor.contains(id)) {
				forgetChannel(id);
				gone.accept(id);
			}
		});
		clear();
	}

	private void forgetChannel(long id) {
		if (this.kind.isChannel()) {
			this.context.channels().remove(id, this.guildId);
		}
	}

	final long[] ids() {
		LongArrayList ids = new LongArrayList(size());
		forEach((id, packed) -> ids.add(id));
		return ids.toLongArray();
	}

	/** What was last heard of the longest time ago; of an empty shelf 0. */
	final long oldest() {
		long[] oldest = { 0, Long.MAX_VALUE };
		forEach((id, packed) -> {
			if (Stamp.of(packed) < oldest[1]) {
				oldest[0] = id;
				oldest[1] = Stamp.of(packed);
			}
		});
		return oldest[0];
	}

	/** Takes something as it is packed. */
	@FunctionalInterface
	interface PackedConsumer {

		void accept(long id, byte[] packed);

	}

}
