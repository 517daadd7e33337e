package dev.disruption.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

import dev.disruption.json.CompactForm;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/** What is known of one guild. Everything but the constants is read and written under its lock, a whole event at a time. */
final class GuildState {

	static final CompactForm<Guild> GUILD = CompactForm.of(Guild.class, "id", "roles", "emojis", "stickers");

	private final StampedLock lock = new StampedLock();

	private final StateContext context;

	private final long id;

	private final int shardId;

	private final long since;

	private final Shelf[] shelves = new Shelf[Kind.COUNT];

	private final Memberships members;

	private final LongOpenHashSet online = new LongOpenHashSet(0);

	private byte @Nullable [] guild;

	private long ownerId;

	private int memberCount;

	private boolean complete;

	private boolean gone;

	private long memberSequence = -1;

	/** @param since when it was first heard of, in nanoseconds of the gateway's scheduler */
	GuildState(StateContext context, long id, int shardId, long since) {
		this.context = context;
		this.id = id;
		this.shardId = shardId;
		this.since = since;
		this.members = new Memberships(context);
		Kind.all().forEach(kind -> this.shelves[kind.index()] = Shelf.of(kind, context, id));
	}

	long id() { return this.id; }

	int shardId() { return this.shardId; }

	long since() { return this.since; }

	Memberships members() { return this.members; }

	/** Who isn't offline, if that decides about members. */
	LongOpenHashSet online() { return this.online; }

	long ownerId() { return this.ownerId; }

	int memberCount() { return this.memberCount; }

	void memberCount(int count) { this.memberCount = count; }

	/** Whether everything that Discord tells of a guild was told. */
	boolean isComplete() { return this.complete; }

	void complete() { this.complete = true; }

	/** The number of the event that last said something of a member. */
	long memberSequence() { return this.memberSequence; }

	void memberSequence(long sequence) { this.memberSequence = Math.max(this.memberSequence, sequence); }

	/** Whether nothing is to be answered of it any more. */
	boolean isGone() { return this.gone; }

	void gone() { this.gone = true; }

	Shelf shelf(Kind<?> kind) { return this.shelves[kind.index()]; }

	byte @Nullable [] packedGuild() { return this.guild; }

	void guild(byte @Nullable [] packed, long owner) {
		Census census = this.context.census();
		if (this.guild != null) {
			census.removed(EntityType.GUILDS, Census.sizeOf(this.guild, 0));
		}
		if (packed != null) {
			census.added(EntityType.GUILDS, Census.sizeOf(packed, 0));
		}
		this.guild = packed;
		this.ownerId = owner;
	}

	/** Reads while nothing changes; {@code null} once it is gone. The lock isn't reentrant: nothing else of the cache may be asked. */
	<T> @Nullable T read(Supplier<@Nullable T> reading) {
		long stamp = this.lock.readLock();
		try {
			return this.gone ? null : reading.get();
		}
		finally {
			this.lock.unlockRead(stamp);
		}
	}

	/** Changes something while nobody reads. */
	<T> @Nullable T write(Supplier<@Nullable T> change) {
		long stamp = this.lock.writeLock();
		try {
			return change.get();
		}
		finally {
			this.lock.unlockWrite(stamp);
		}
	}

	@Nullable
	Guild guild() {
		byte[] packed = this.guild;
		return (packed == null || this.context.isExpired(EntityType.GUILDS, packed)) ? null
				: GUILD.unpack(packed, Stamp.SIZE, new Snowflake(this.id), list(Kind.ROLES), list(Kind.EMOJIS), list(Kind.STICKERS));
	}

	@Nullable
	GuildMember member(long userId) {
		Memberships.Packed member = this.members.find(userId);
		return (member != null) ? member.unpack() : null;
	}

	/** With nothing but the id, if the user is no known member of any guild. */
	User user(long userId) { return UserTable.unpack(userId, this.context.users().find(userId)); }

	<T> @Nullable T find(Kind<T> kind, long entityId) {
		byte[] packed = shelf(kind).find(entityId);
		return (packed == null || this.context.isExpired(kind.type(), packed)) ? null : kind.unpack(packed, entityId, this);
	}

	/** Can't be changed, and changes by no event. */
	<T> List<T> list(Kind<T> kind) {
		Shelf shelf = shelf(kind);
		boolean all = this.context.settings().policy(kind.type()).timeToLive() == null;
		if (shelf instanceof TableShelf few) {
			return new KindList<>(kind, all ? few.table() : EntityTable.of(fresh(kind)), this);
		}
		List<T> list = new ArrayList<>(shelf.size());
		fresh(kind).forEach(entry -> list.add(kind.unpack(entry.packed(), entry.id(), this)));
		return Collections.unmodifiableList(list);
	}

	private List<EntityTable.Entry> fresh(Kind<?> kind) {
		List<EntityTable.Entry> fresh = new ArrayList<>(shelf(kind).size());
		shelf(kind).forEach((entityId, packed) -> {
			if (!this.context.isExpired(kind.type(), packed)) {
				fresh.add(new EntityTable.Entry(entityId, packed));
			}
		});
		return fresh;
	}

}
