package dev.disruption.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

import dev.disruption.json.CompactForm;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.voice.VoiceState;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/** What is known of one guild. Everything but the constants is read and written under its lock, a whole event at a time. */
final class GuildState {

	static final CompactForm<Guild> GUILD = CompactForm.of(Guild.class, "id", "roles", "emojis", "stickers");

	static final CompactForm<VoiceState> VOICE_STATE = CompactForm.of(VoiceState.class, "guildId", "userId", "member");

	static final CompactForm<Presence> PRESENCE = CompactForm.of(Presence.class, "user", "guildId");

	static final int MAP_SLOT = 21;

	static final int TABLE_SLOT = 12;

	private final StampedLock lock = new StampedLock();

	private final StateContext context;

	private final long id;

	private final int shardId;

	private final long since;

	private final EntityTable[] tables = new EntityTable[Kind.COUNT];

	private final Memberships members;

	private final Long2ObjectOpenHashMap<byte[]> voiceStates = new Long2ObjectOpenHashMap<>(0);

	private final Long2ObjectOpenHashMap<byte[]> presences = new Long2ObjectOpenHashMap<>(0);

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
		Arrays.fill(this.tables, EntityTable.EMPTY);
	}

	long id() { return this.id; }

	int shardId() { return this.shardId; }

	long since() { return this.since; }

	Memberships members() { return this.members; }

	Long2ObjectOpenHashMap<byte[]> voiceStates() { return this.voiceStates; }

	Long2ObjectOpenHashMap<byte[]> presences() { return this.presences; }

	/** What is kept by user: presences, or voice states. */
	Long2ObjectOpenHashMap<byte[]> byUser(EntityType<?> type) {
		return (type == EntityType.PRESENCES) ? this.presences : this.voiceStates;
	}

	LongOpenHashSet online() { return this.online; }

	long ownerId() { return this.ownerId; }

	int memberCount() { return this.memberCount; }

	void memberCount(int count) { this.memberCount = count; }

	/** Whether everything that Discord tells of a guild was told. */
	boolean isComplete() { return this.complete; }

	void complete() { this.complete = true; }

	/** The number of the event that last said something of a member. */
	long memberSequence() { return this.memberSequence; }

	void memberSequence(long sequence) { this.memberSequence = sequence; }

	/** Whether nothing is to be answered of it any more. */
	boolean isGone() { return this.gone; }

	void gone() { this.gone = true; }

	EntityTable table(Kind<?> kind) { return this.tables[kind.index()]; }

	void table(Kind<?> kind, EntityTable table) { this.tables[kind.index()] = table; }

	byte @Nullable [] packedGuild() { return this.guild; }

	void guild(byte @Nullable [] packed, long ownerId) {
		this.guild = packed;
		this.ownerId = ownerId;
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

	<T> List<T> list(Kind<T> kind) {
		EntityTable table = table(kind);
		if (this.context.settings().policy(kind.type()).timeToLive() == null) {
			return new KindList<>(kind, table, this.id);
		}
		List<EntityTable.Entry> fresh = new ArrayList<>();
		for (int i = 0; i < table.size(); i++) {
			if (!this.context.isExpired(kind.type(), table.packed(i))) {
				fresh.add(new EntityTable.Entry(table.id(i), table.packed(i)));
			}
		}
		return new KindList<>(kind, EntityTable.of(fresh), this.id);
	}

	<T> @Nullable T find(Kind<T> kind, long entityId) {
		byte[] packed = table(kind).find(entityId);
		return (packed == null || this.context.isExpired(kind.type(), packed)) ? null : kind.unpack(packed, entityId, this.id);
	}

	@Nullable
	VoiceState voiceState(long userId) {
		byte[] packed = this.voiceStates.get(userId);
		if (packed == null || this.context.isExpired(EntityType.VOICE_STATES, packed)) {
			return null;
		}
		Memberships.Packed member = this.members.find(userId);
		return VOICE_STATE.unpack(packed, Stamp.SIZE, new Snowflake(this.id), new Snowflake(userId),
				(member != null) ? member.unpack() : null);
	}

	@Nullable
	Presence presence(long userId) {
		byte[] packed = this.presences.get(userId);
		return (packed == null || this.context.isExpired(EntityType.PRESENCES, packed)) ? null : PRESENCE.unpack(packed, Stamp.SIZE,
				UserTable.unpack(userId, this.context.users().find(userId)), new Snowflake(this.id));
	}

	List<VoiceState> listVoiceStates() {
		List<VoiceState> states = new ArrayList<>();
		for (long userId : this.voiceStates.keySet().toLongArray()) {
			VoiceState state = voiceState(userId);
			if (state != null) {
				states.add(state);
			}
		}
		return states;
	}

	List<Presence> listPresences() {
		List<Presence> all = new ArrayList<>();
		for (long userId : this.presences.keySet().toLongArray()) {
			Presence presence = presence(userId);
			if (presence != null) {
				all.add(presence);
			}
		}
		return all;
	}

	/** Goes through what is kept in maps by user. */
	static void forEach(Long2ObjectOpenHashMap<byte[]> map, Memberships.EntryConsumer consumer) {
		for (Long2ObjectMap.Entry<byte[]> entry : map.long2ObjectEntrySet()) {
			consumer.accept(entry.getLongKey(), entry.getValue());
		}
	}

	/** Something that was kept by user, as it was. */
	void restore(EntityType<?> type, long userId, byte[] packed) {
		byUser(type).put(userId, Stamp.set(packed, this.context.now()));
		this.context.census().added(type, Census.sizeOf(packed, MAP_SLOT));
	}

	/** Things of one kind, as they were. */
	void restore(Kind<?> kind, List<EntityTable.Entry> entries) {
		EntityTable table = EntityTable.of(entries);
		this.tables[kind.index()] = table;
		boolean channels = kind == Kind.CHANNELS || kind == Kind.THREADS;
		for (EntityTable.Entry entry : entries) {
			Stamp.set(entry.packed(), this.context.now());
			this.context.census().added(kind.type(), Census.sizeOf(entry.packed(), TABLE_SLOT + (channels ? ChannelIndex.SLOT : 0)));
			if (channels) {
				this.context.channels().put(entry.id(), this.id);
			}
		}
	}

	void restore(byte[] packed, long owner) {
		guild(Stamp.set(packed, this.context.now()), owner);
		this.context.census().added(EntityType.GUILDS, Census.sizeOf(packed, 0));
	}

}
