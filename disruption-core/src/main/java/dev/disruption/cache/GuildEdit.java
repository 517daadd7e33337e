package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.jspecify.annotations.Nullable;

/** What one event changes of one guild, under its lock. Each method answers what was there before, if somebody will see it. */
final class GuildEdit {

	private final StateContext context;

	private final GuildState guild;

	private final StateChange change;

	private final Consequences consequences;

	private final MemberEdit members;

	GuildEdit(StateContext context, GuildState guild, StateChange change) {
		this.context = context;
		this.guild = guild;
		this.change = change;
		this.consequences = new Consequences(context, guild);
		this.members = new MemberEdit(context, guild, change, this.consequences);
	}

	GuildState guild() { return this.guild; }

	MemberEdit members() { return this.members; }

	/** What goes with something that is gone. */
	Consequences consequences() { return this.consequences; }

	private boolean isKept(EntityType<?> type) { return this.context.isKept(type); }

	private boolean passes(EntityType<?> type, Object entity) { return Admission.passes(this.context.settings(), type, entity); }

	private <T> @Nullable T previous(Kind<T> kind, @Nullable Snowflake id) {
		return (id != null && this.change.previousWanted()) ? this.guild.find(kind, id.value()) : null;
	}

	/** The guild itself, without what belongs to it. */
	@Nullable
	Guild guild(Guild received) {
		Guild previous = this.change.previousWanted() ? this.guild.guild() : null;
		byte[] packed = null;
		if (isKept(EntityType.GUILDS) && passes(EntityType.GUILDS, received)) {
			CompactWriter writer = this.context.writer();
			GuildState.GUILD.pack(received, Stamp.begin(writer));
			packed = Stamp.set(writer.toBytes(), this.context.now());
		}
		this.guild.guild(packed, (received.ownerId() != null) ? received.ownerId().value() : 0);
		return previous;
	}

	/** The guild goes. @param successor what is known of it from now on; {@code null} for nothing */
	@Nullable
	Guild removeGuild(@Nullable GuildState successor) {
		Guild previous = this.change.previousWanted() ? this.guild.guild() : null;
		this.guild.guild(null, 0);
		this.consequences.ofTheGuild(successor);
		this.guild.gone();
		return previous;
	}

	<T> @Nullable T put(Kind<T> kind, T entity) {
		Snowflake id = kind.id(entity);
		if (id == null || !isKept(kind.type())) {
			return null;
		}
		T previous = previous(kind, id);
		if (passes(kind.type(), entity)) {
			this.guild.shelf(kind).put(id.value(), kind.pack(entity, this.context.now(), this.context.writer()));
			enforceLimit(kind);
		}
		else {
			// it isn't gone, so nothing goes with it
			this.guild.shelf(kind).remove(id.value());
		}
		return previous;
	}

	/** Changes one component of what is known already. */
	<T> void amend(Kind<T> kind, @Nullable Snowflake id, String component, @Nullable Object value) {
		byte[] packed = (id != null) ? this.guild.shelf(kind).find(id.value()) : null;
		if (id != null && packed != null) {
			byte[] amended = kind.repack(packed, component, value, this.context.writer());
			this.guild.shelf(kind).put(id.value(), Stamp.set(amended, this.context.now()));
		}
	}

	<T> @Nullable T remove(Kind<T> kind, @Nullable Snowflake id) {
		T previous = previous(kind, id);
		if (id != null) {
			this.guild.shelf(kind).remove(id.value());
			this.consequences.of(kind.type(), id.value());
		}
		return previous;
	}

	/** All of a kind at once. */
	<T> @Nullable List<T> replace(Kind<T> kind, List<T> entities) {
		if (!isKept(kind.type())) {
			return null;
		}
		List<T> previous = this.change.previousWanted() && this.guild.isComplete() ? List.copyOf(this.guild.list(kind)) : null;
		LongOpenHashSet received = new LongOpenHashSet(entities.size());
		List<EntityTable.Entry> entries = new ArrayList<>(entities.size());
		for (T entity : entities) {
			Snowflake id = kind.id(entity);
			if (id == null) {
				continue;
			}
			received.add(id.value());
			if (passes(kind.type(), entity)) {
				entries.add(new EntityTable.Entry(id.value(), kind.pack(entity, this.context.now(), this.context.writer())));
			}
		}
		LongStream.of(this.guild.shelf(kind).replaceAll(entries))
			.filter(id -> !received.contains(id))
			.forEach(id -> this.consequences.of(kind.type(), id));
		enforceLimit(kind);
		return previous;
	}

	private void enforceLimit(Kind<?> kind) {
		int limit = this.context.settings().policy(kind.type()).limit();
		Shelf shelf = this.guild.shelf(kind);
		while (limit > 0 && shelf.size() > limit) {
			evict(kind, shelf.oldest());
		}
	}

	/** Gives something up that still exists. */
	void evict(Kind<?> kind, long id) {
		if (this.guild.shelf(kind).remove(id)) {
			this.context.census().evicted(kind.type());
		}
	}

	@Nullable
	VoiceState voiceState(VoiceState state) {
		VoiceState previous = previous(Kind.VOICE_STATES, state.userId());
		if (state.channelId() != null) {
			put(Kind.VOICE_STATES, state);
		}
		else if (state.userId() != null) {
			this.consequences.remove(Kind.VOICE_STATES, state.userId().value());
			this.members.reconsider(state.userId().value());
		}
		this.members.seen(state.member(), null);
		return previous;
	}

	@Nullable
	Presence presence(Presence presence) {
		User user = presence.user();
		Snowflake userId = (user != null) ? user.id() : null;
		if (userId == null) {
			return null;
		}
		Presence previous = previous(Kind.PRESENCES, userId);
		if (presence.status() == Presence.Status.OFFLINE || presence.status() == Presence.Status.INVISIBLE) {
			this.guild.online().remove(userId.value());
			this.consequences.remove(Kind.PRESENCES, userId.value());
			this.members.reconsider(userId.value());
			return previous;
		}
		if (this.context.settings().policy(EntityType.MEMBERS).rules().contains(CacheRule.ONLINE)) {
			this.guild.online().add(userId.value());
		}
		put(Kind.PRESENCES, presence);
		return previous;
	}

}
