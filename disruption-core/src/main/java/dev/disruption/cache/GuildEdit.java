package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/** What one event changes of one guild, under its lock. */
final class GuildEdit {

	private final StateContext context;

	private final GuildState guild;

	private final StateChange change;

	private final List<Gone> gone = new ArrayList<>(0);

	/** What takes the place of the guild when it goes. */
	private @Nullable GuildState successor;

	GuildEdit(StateContext context, GuildState guild, StateChange change) {
		this.context = context;
		this.guild = guild;
		this.change = change;
	}

	GuildState guild() {
		return this.guild;
	}

	/** What went with it. */
	List<Gone> gone() {
		return this.gone;
	}

	/** What an event replaces is only made where somebody will see it. */
	private boolean isAskedFor() {
		return this.change.previousWanted();
	}

	private boolean isKept(EntityType<?> type) {
		return this.context.isKept(type);
	}

	/** The guild itself, without what belongs to it. */
	@Nullable
	Guild guild(Guild received) {
		Guild previous = isAskedFor() ? this.guild.guild() : null;
		boolean filtered = isKept(EntityType.GUILDS) && Admission.passes(this.context.settings(), EntityType.GUILDS, received);
		byte[] before = this.guild.packedGuild();
		byte[] after = null;
		if (filtered) {
			CompactWriter writer = this.context.writer();
			GuildState.GUILD.pack(received, Stamp.begin(writer));
			after = Stamp.set(writer.toBytes(), this.context.now());
		}
		this.guild.guild(after, (received.ownerId() != null) ? received.ownerId().value() : 0);
		count(EntityType.GUILDS, before, after, 0);
		return previous;
	}

	private void count(EntityType<?> type, byte @Nullable [] before, byte @Nullable [] after, int slot) {
		Census census = this.context.census();
		if (before == null && after != null) {
			census.added(type, Census.sizeOf(after, slot));
		}
		else if (before != null && after == null) {
			census.removed(type, Census.sizeOf(before, slot));
		}
		else if (before != null && after != null) {
			census.replaced(type, Census.sizeOf(after, 0) - Census.sizeOf(before, 0));
		}
	}

	<T> @Nullable T put(Kind<T> kind, T entity) {
		Snowflake id = kind.id(entity);
		if (id == null || !isKept(kind.type())) {
			return null;
		}
		T previous = isAskedFor() ? this.guild.find(kind, id.value()) : null;
		if (!Admission.passes(this.context.settings(), kind.type(), entity)) {
			remove(kind, id.value());
			return previous;
		}
		store(kind, id.value(), kind.pack(entity, this.context.now(), this.context.writer()));
		enforceLimit(kind);
		return previous;
	}

	private void store(Kind<?> kind, long id, byte[] packed) {
		EntityTable table = this.guild.table(kind);
		byte[] before = table.find(id);
		this.guild.table(kind, table.with(id, packed));
		count(kind.type(), before, packed, slot(kind));
		if (before == null && isChannel(kind)) {
			this.context.channels().put(id, this.guild.id());
		}
	}

	private static boolean isChannel(Kind<?> kind) {
		return kind == Kind.CHANNELS || kind == Kind.THREADS;
	}

	private static int slot(Kind<?> kind) {
		return GuildState.TABLE_SLOT + (isChannel(kind) ? ChannelIndex.SLOT : 0);
	}

	/** Changes one component of what is known already. */
	<T> void amend(Kind<T> kind, @Nullable Snowflake id, String component, @Nullable Object value) {
		byte[] packed = (id != null) ? this.guild.table(kind).find(id.value()) : null;
		if (id != null && packed != null) {
			store(kind, id.value(), Stamp.set(kind.repack(packed, component, value, this.context.writer()), this.context.now()));
		}
	}

	<T> @Nullable T remove(Kind<T> kind, @Nullable Snowflake id) {
		if (id == null) {
			return null;
		}
		T previous = isAskedFor() ? this.guild.find(kind, id.value()) : null;
		remove(kind, id.value());
		return previous;
	}

	private void remove(Kind<?> kind, long id) {
		EntityTable table = this.guild.table(kind);
		byte[] before = table.find(id);
		if (before != null) {
			this.guild.table(kind, table.without(id));
			count(kind.type(), before, null, slot(kind));
			if (isChannel(kind)) {
				this.context.channels().remove(id);
			}
		}
		went(kind.type(), id);
	}

	/** All of a kind at once. @return what was there before */
	<T> @Nullable List<T> replace(Kind<T> kind, List<T> entities) {
		if (!isKept(kind.type())) {
			return null;
		}
		List<T> previous = isAskedFor() && this.guild.isComplete() ? List.copyOf(this.guild.list(kind)) : null;
		EntityTable before = this.guild.table(kind);
		List<EntityTable.Entry> entries = new ArrayList<>(entities.size());
		for (T entity : entities) {
			Snowflake id = kind.id(entity);
			if (id != null && Admission.passes(this.context.settings(), kind.type(), entity)) {
				entries.add(new EntityTable.Entry(id.value(), kind.pack(entity, this.context.now(), this.context.writer())));
			}
		}
		EntityTable after = EntityTable.of(entries);
		this.guild.table(kind, after);
		for (int i = 0; i < after.size(); i++) {
			count(kind.type(), before.find(after.id(i)), after.packed(i), slot(kind));
			if (isChannel(kind)) {
				this.context.channels().put(after.id(i), this.guild.id());
			}
		}
		forget(kind, before, after);
		enforceLimit(kind);
		return previous;
	}

	private void forget(Kind<?> kind, EntityTable before, EntityTable after) {
		for (int i = 0; i < before.size(); i++) {
			if (after.find(before.id(i)) == null) {
				count(kind.type(), before.packed(i), null, slot(kind));
				if (isChannel(kind)) {
					this.context.channels().remove(before.id(i));
				}
				went(kind.type(), before.id(i));
			}
		}
	}

	private void enforceLimit(Kind<?> kind) {
		int limit = this.context.settings().policy(kind.type()).limit();
		while (limit > 0 && this.guild.table(kind).size() > limit) {
			EntityTable table = this.guild.table(kind);
			int oldest = 0;
			for (int i = 1; i < table.size(); i++) {
				oldest = (Stamp.of(table.packed(i)) < Stamp.of(table.packed(oldest))) ? i : oldest;
			}
			evict(kind, table.id(oldest));
		}
	}

	/** Gives something up that still exists. */
	void evict(Kind<?> kind, long id) {
		byte[] before = this.guild.table(kind).find(id);
		if (before != null) {
			this.guild.table(kind, this.guild.table(kind).without(id));
			count(kind.type(), before, null, slot(kind));
			this.context.census().evicted(kind.type());
			if (isChannel(kind)) {
				this.context.channels().remove(id);
			}
		}
	}

	/** What an event about a member says of it. */
	@Nullable
	GuildMember member(GuildMember received) {
		return member(received, received.user(), false);
	}

	/** What an event about something else says of a member, unless something newer is known. */
	void memberSeen(@Nullable GuildMember received, @Nullable User user) {
		boolean newest = this.change.sequence() < 0 || this.change.sequence() >= this.guild.memberSequence();
		if (received != null && newest) {
			member(received, (received.user() != null) ? received.user() : user, true);
		}
	}

	private @Nullable GuildMember member(GuildMember received, @Nullable User user, boolean active) {
		if (user == null || user.id() == null || user.username() == null || !isKept(EntityType.MEMBERS)) {
			return null;
		}
		long id = user.id().value();
		Memberships members = this.guild.members();
		Memberships.Packed known = isAskedFor() ? members.find(id) : null;
		GuildMember previous = (known != null) ? known.unpack() : null;
		this.guild.memberSequence(Math.max(this.guild.memberSequence(), this.change.sequence()));
		boolean wasThere = members.contains(id);
		if (Admission.admits(this.context.settings(), this.guild, received, user, active || wasThere)) {
			members.put(id, received, user);
			if (!wasThere) {
				enforceMemberLimit();
			}
		}
		else {
			members.remove(id);
		}
		return previous;
	}

	private void enforceMemberLimit() {
		int limit = this.context.settings().policy(EntityType.MEMBERS).limit();
		if (limit > 0 && this.guild.members().size() > limit) {
			// some at once: to find the oldest takes a look at all
			int excess = this.guild.members().size() - limit + limit / 16;
			Admission.oldest(this.guild, this.context.settings(), excess).forEach(this::evictMember);
		}
	}

	/** Gives a member up who still is one. */
	void evictMember(long userId) {
		if (this.guild.members().remove(userId)) {
			this.context.census().evicted(EntityType.MEMBERS);
		}
	}

	@Nullable
	GuildMember removeMember(@Nullable Snowflake userId) {
		if (userId == null) {
			return null;
		}
		Memberships.Packed known = isAskedFor() ? this.guild.members().find(userId.value()) : null;
		this.guild.memberSequence(Math.max(this.guild.memberSequence(), this.change.sequence()));
		GuildMember previous = (known != null) ? known.unpack() : null;
		this.guild.members().remove(userId.value());
		went(EntityType.MEMBERS, userId.value());
		return previous;
	}

	/** One that a rule kept, which may apply no more. */
	private void reconsider(long userId) {
		Memberships.Packed known = this.guild.members().find(userId);
		if (known != null && !this.context.settings().policy(EntityType.MEMBERS).rules().isEmpty()) {
			GuildMember member = known.unpack();
			if (member.user() != null && !Admission.admits(this.context.settings(), this.guild, member, member.user(), true)) {
				evictMember(userId);
			}
		}
	}

	/** @return what it was before */
	@Nullable
	VoiceState voiceState(VoiceState state) {
		if (state.userId() == null) {
			return null;
		}
		long userId = state.userId().value();
		VoiceState previous = isAskedFor() ? this.guild.voiceState(userId) : null;
		if (state.channelId() == null) {
			removeFrom(this.guild.voiceStates(), EntityType.VOICE_STATES, userId);
			reconsider(userId);
		}
		else if (isKept(EntityType.VOICE_STATES) && Admission.passes(this.context.settings(), EntityType.VOICE_STATES, state)) {
			CompactWriter writer = this.context.writer();
			GuildState.VOICE_STATE.pack(state, Stamp.begin(writer));
			putInto(this.guild.voiceStates(), EntityType.VOICE_STATES, userId, writer);
		}
		memberSeen(state.member(), null);
		return previous;
	}

	/** @return what it was before */
	@Nullable
	Presence presence(Presence presence) {
		User user = presence.user();
		if (user == null || user.id() == null) {
			return null;
		}
		long userId = user.id().value();
		Presence previous = isAskedFor() ? this.guild.presence(userId) : null;
		boolean offline = presence.status() == Presence.Status.OFFLINE || presence.status() == Presence.Status.INVISIBLE;
		if (offline) {
			this.guild.online().remove(userId);
			removeFrom(this.guild.presences(), EntityType.PRESENCES, userId);
			reconsider(userId);
			return previous;
		}
		if (this.context.settings().policy(EntityType.MEMBERS).rules().contains(CacheRule.ONLINE)) {
			this.guild.online().add(userId);
		}
		if (isKept(EntityType.PRESENCES) && Admission.passes(this.context.settings(), EntityType.PRESENCES, presence)) {
			CompactWriter writer = this.context.writer();
			GuildState.PRESENCE.pack(presence, Stamp.begin(writer));
			putInto(this.guild.presences(), EntityType.PRESENCES, userId, writer);
		}
		return previous;
	}

	private void putInto(Long2ObjectOpenHashMap<byte[]> map, EntityType<?> type, long userId, CompactWriter writer) {
		byte[] packed = Stamp.set(writer.toBytes(), this.context.now());
		count(type, map.put(userId, packed), packed, GuildState.MAP_SLOT);
		int limit = this.context.settings().policy(type).limit();
		while (limit > 0 && map.size() > limit) {
			evictFrom(map, type, oldestOf(map));
		}
	}

	private static long oldestOf(Long2ObjectOpenHashMap<byte[]> map) {
		long[] oldest = { 0, Long.MAX_VALUE };
		GuildState.forEach(map, (id, entry) -> {
			if (Stamp.of(entry) < oldest[1]) {
				oldest[0] = id;
				oldest[1] = Stamp.of(entry);
			}
		});
		return oldest[0];
	}

	/** Gives something up that still exists. */
	void evictFrom(Long2ObjectOpenHashMap<byte[]> map, EntityType<?> type, long userId) {
		byte[] packed = map.remove(userId);
		if (packed != null) {
			count(type, packed, null, GuildState.MAP_SLOT);
			this.context.census().evicted(type);
		}
	}

	private void removeFrom(Long2ObjectOpenHashMap<byte[]> map, EntityType<?> type, long userId) {
		byte[] packed = map.remove(userId);
		if (packed != null) {
			count(type, packed, null, GuildState.MAP_SLOT);
			went(type, userId);
		}
	}

	/** Everything that hangs on something that is gone. */
	private void went(EntityType<?> type, long id) {
		tell(type, id);
		for (Cascade cascade : Cascade.TABLE) {
			if (cascade.cause() == type) {
				follow(cascade, id);
			}
		}
	}

	private void tell(EntityType<?> type, long id) {
		if (this.context.dependents().on(type)) {
			this.gone.add(new Gone(type, new Snowflake(this.guild.id()), new Snowflake(id)));
		}
	}

	private void follow(Cascade cascade, long id) {
		switch (cascade.how()) {
			case WHOLE_GUILD -> followGuild(cascade.effect());
			case OF_THE_CHANNEL -> followChannel(cascade.effect(), id);
			case LOSES_THE_ROLE -> this.guild.members().removeRole(id);
			case SAME_USER -> {
				removeFrom(this.guild.byUser(cascade.effect()), cascade.effect(), id);
				this.guild.online().remove(id);
			}
			case LAST_OF_THE_USER -> {
				// the table of users counts its members
			}
		}
	}

	private void followChannel(EntityType<?> effect, long channelId) {
		if (effect == EntityType.VOICE_STATES) {
			for (VoiceState state : this.guild.listVoiceStates()) {
				if (Long.valueOf(channelId).equals(Cascade.channelOf(state))) {
					removeFrom(this.guild.voiceStates(), effect, state.userId().value());
				}
			}
			return;
		}
		Kind<?> kind = Kind.of(effect);
		if (kind == null) {
			// what is fetched is told, and follows by itself
			tell(effect, channelId);
			return;
		}
		for (EntityTable.Entry each : belongingTo(kind, Set.of(channelId))) {
			remove(kind, each.id());
		}
	}

	private <T> List<EntityTable.Entry> belongingTo(Kind<T> kind, Set<Long> channels) {
		EntityTable table = this.guild.table(kind);
		List<EntityTable.Entry> found = new ArrayList<>();
		for (int i = 0; i < table.size(); i++) {
			Long channel = Cascade.channelOf(kind.unpack(table.packed(i), table.id(i), this.guild.id()));
			if (channel != null && channels.contains(channel)) {
				found.add(new EntityTable.Entry(table.id(i), table.packed(i)));
			}
		}
		return found;
	}

	/** Threads of channels that the bot sees again, or of all. */
	void forgetThreads(@Nullable Set<Long> channels, Set<Long> but) {
		EntityTable table = this.guild.table(Kind.THREADS);
		List<EntityTable.Entry> going = new ArrayList<>();
		if (channels != null) {
			going.addAll(belongingTo(Kind.THREADS, channels));
		}
		else {
			for (int i = 0; i < table.size(); i++) {
				going.add(new EntityTable.Entry(table.id(i), table.packed(i)));
			}
		}
		going.stream().filter(each -> !but.contains(each.id())).forEach(each -> remove(Kind.THREADS, each.id()));
	}

	/**
	 * The guild goes, with all there is in it.
	 *
	 * @param successor what is known of it from now on; {@code null} for nothing
	 */
	@Nullable
	Guild removeGuild(@Nullable GuildState successor) {
		this.successor = successor;
		Guild previous = isAskedFor() ? this.guild.guild() : null;
		count(EntityType.GUILDS, this.guild.packedGuild(), null, 0);
		this.guild.guild(null, 0);
		went(EntityType.GUILDS, this.guild.id());
		this.guild.gone();
		return previous;
	}

	private void followGuild(EntityType<?> effect) {
		Kind<?> kind = Kind.of(effect);
		if (kind != null) {
			EntityTable before = this.guild.table(kind);
			this.guild.table(kind, EntityTable.EMPTY);
			for (int i = 0; i < before.size(); i++) {
				count(effect, before.packed(i), null, slot(kind));
				if (this.successor == null || this.successor.table(kind).find(before.id(i)) == null) {
					goneWithGuild(kind, before.id(i));
				}
			}
		}
		else if (effect == EntityType.MEMBERS) {
			for (long userId : this.guild.members().ids()) {
				this.guild.members().remove(userId);
				if (this.successor == null || !this.successor.members().contains(userId)) {
					tell(effect, userId);
				}
			}
			this.guild.online().clear();
		}
		else if (effect == EntityType.VOICE_STATES || effect == EntityType.PRESENCES) {
			for (long userId : this.guild.byUser(effect).keySet().toLongArray()) {
				removeFrom(this.guild.byUser(effect), effect, userId);
			}
		}
		else {
			tell(effect, this.guild.id());
		}
	}

	private void goneWithGuild(Kind<?> kind, long id) {
		if (isChannel(kind)) {
			this.context.channels().remove(id);
		}
		tell(kind.type(), id);
		for (Cascade cascade : Cascade.TABLE) {
			if (cascade.cause() == kind.type() && cascade.how() == Cascade.How.OF_THE_CHANNEL
					&& Cascade.FETCHED.contains(cascade.effect())) {
				tell(cascade.effect(), id);
			}
		}
	}

}
