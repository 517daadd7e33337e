package dev.disruption.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * What the bot knows, without asking Discord. Events have been taken in before any listener sees them. What is answered is the record that
 * REST and events have too; it is a snapshot, which no later event changes. What isn't known is {@code null} or missing:
 * {@link ReadThrough} asks Discord then.
 */
public final class DiscordCache {

	private final CacheSettings settings;

	private final StateStore state;

	private final MessageCache messages;

	private final Fetched fetched;

	/**
	 * @param state where the state is that events keep
	 * @param scheduler the gateway's clock
	 */
	public DiscordCache(CacheSettings settings, StateStore state, Scheduler scheduler) {
		this.settings = settings;
		this.state = state;
		this.messages = new MessageCache(settings, scheduler);
		this.fetched = new Fetched(settings, scheduler);
		state.dependsOn(EntityType.MESSAGES, gone -> this.messages.removeChannel(gone.id()));
		state.dependsOn(EntityType.WEBHOOKS, gone -> this.fetched.webhooks().forget(gone.id()));
		state.dependsOn(EntityType.BANS, gone -> this.fetched.forgetGuild(gone.guildId()));
		state.dependsOn(EntityType.INVITES, gone -> this.fetched.invites().forget(gone.guildId()));
	}

	CacheSettings settings() { return this.settings; }

	StateStore state() { return this.state; }

	MessageCache messages() { return this.messages; }

	Fetched fetched() { return this.fetched; }

	/** The bot's own user; {@code null} before it was connected. */
	public @Nullable User currentUser() { return this.state.currentUser(); }

	public @Nullable Guild guild(Snowflake id) { return this.state.find(EntityType.GUILDS, id); }

	/** The guilds that are available, in no order. */
	public Selection<Guild> guilds() {
		return new Selection<>(() -> guildIds().stream().flatMap(id -> java.util.stream.Stream.ofNullable(guild(id))).toList());
	}

	/** The guilds of which anything is known. */
	public Set<Snowflake> guildIds() { return this.state.guildIds(); }

	/** Guilds in an outage, and those that Discord has announced and not sent yet. */
	public Set<Snowflake> unavailableGuildIds() { return this.state.unavailableGuildIds(); }

	/**
	 * Whether everything is known of the guild that events tell. It isn't after a resume in a process that has nothing of the guild: then it
	 * fills up with what happens.
	 */
	public boolean isComplete(Snowflake guildId) { return this.state.isComplete(guildId); }

	/** How many members a guild has, known or not; -1 if that isn't known. */
	public int memberCount(Snowflake guildId) { return this.state.memberCount(guildId); }

	/** A channel of a guild, or a thread. */
	public @Nullable Channel channel(Snowflake id) {
		Channel channel = this.state.find(EntityType.CHANNELS, id);
		return (channel != null) ? channel : this.state.find(EntityType.THREADS, id);
	}

	/** The channels of a guild, by age, without threads. */
	public Channels channels(Snowflake guildId) { return new Channels(() -> this.state.list(EntityType.CHANNELS, guildId)); }

	/** The threads of a guild that are active, as far as the bot sees them, by age. */
	public Channels threads(Snowflake guildId) { return new Channels(() -> this.state.list(EntityType.THREADS, guildId)); }

	public @Nullable Role role(Snowflake guildId, Snowflake id) { return this.state.find(EntityType.ROLES, guildId, id); }

	/** The roles of a guild, by age; the first is that of everybody. */
	public Selection<Role> roles(Snowflake guildId) { return all(EntityType.ROLES, guildId); }

	public @Nullable Emoji emoji(Snowflake guildId, Snowflake id) { return this.state.find(EntityType.EMOJIS, guildId, id); }

	public Selection<Emoji> emojis(Snowflake guildId) { return all(EntityType.EMOJIS, guildId); }

	public @Nullable Sticker sticker(Snowflake guildId, Snowflake id) { return this.state.find(EntityType.STICKERS, guildId, id); }

	public Selection<Sticker> stickers(Snowflake guildId) { return all(EntityType.STICKERS, guildId); }

	public @Nullable SoundboardSound soundboardSound(Snowflake guildId, Snowflake id) {
		return this.state.find(EntityType.SOUNDBOARD_SOUNDS, guildId, id);
	}

	public Selection<SoundboardSound> soundboardSounds(Snowflake guildId) { return all(EntityType.SOUNDBOARD_SOUNDS, guildId); }

	public @Nullable StageInstance stageInstance(Snowflake guildId, Snowflake id) {
		return this.state.find(EntityType.STAGE_INSTANCES, guildId, id);
	}

	public Selection<StageInstance> stageInstances(Snowflake guildId) { return all(EntityType.STAGE_INSTANCES, guildId); }

	public @Nullable GuildScheduledEvent scheduledEvent(Snowflake guildId, Snowflake id) {
		return this.state.find(EntityType.SCHEDULED_EVENTS, guildId, id);
	}

	public Selection<GuildScheduledEvent> scheduledEvents(Snowflake guildId) { return all(EntityType.SCHEDULED_EVENTS, guildId); }

	public @Nullable GuildMember member(Snowflake guildId, Snowflake userId) { return this.state.find(EntityType.MEMBERS, guildId, userId); }

	/** The members of a guild who are known, in no order. */
	public Members members(Snowflake guildId) {
		return Members.of(() -> this.state.list(EntityType.MEMBERS, guildId), roleId -> this.state.membersWithRole(guildId, roleId));
	}

	/** A user who is a known member of any guild, or was fetched lately. */
	public @Nullable User user(Snowflake id) {
		User user = this.state.find(EntityType.USERS, id);
		return (user != null) ? user : this.fetched.users().find(id);
	}

	/** Where a member is connected to voice; {@code null} for nowhere. */
	public @Nullable VoiceState voiceState(Snowflake guildId, Snowflake userId) {
		return this.state.find(EntityType.VOICE_STATES, guildId, userId);
	}

	public Selection<VoiceState> voiceStates(Snowflake guildId) { return all(EntityType.VOICE_STATES, guildId); }

	/** Of a user who isn't offline. */
	public @Nullable Presence presence(Snowflake guildId, Snowflake userId) {
		return this.state.find(EntityType.PRESENCES, guildId, userId);
	}

	public Selection<Presence> presences(Snowflake guildId) { return all(EntityType.PRESENCES, guildId); }

	/** A message as it was sent or last changed; its reactions are those of that moment. */
	public @Nullable Message message(Snowflake id) { return this.messages.find(id); }

	/** The latest messages of a channel that are kept, the oldest first. */
	public Selection<Message> messages(Snowflake channelId) { return new Selection<>(() -> this.messages.list(channelId)); }

	private <T> Selection<T> all(EntityType<T> type, Snowflake guildId) {
		return new Selection<>(() -> this.state.list(type, guildId));
	}

	/**
	 * Tells when something is gone that something of the application depends on: it was deleted, or the bot has left its guild, or an outage
	 * or a lost session took away what was known of it. It isn't told of what was only given up to save memory.
	 */
	public void dependsOn(EntityType<?> type, DependencyListener listener) { this.state.dependsOn(type, listener); }

	/** How the cache of one type is doing. */
	public CacheStatistics statistics(EntityType<?> type) {
		if (type == EntityType.MESSAGES) {
			return this.messages.statistics();
		}
		CacheStatistics fetched = this.fetched.statistics(type);
		CacheStatistics state = this.state.statistics(type);
		return (fetched != null) ? state.plus(fetched) : state;
	}

	/** How the cache of each type is doing that is kept. */
	public Map<String, CacheStatistics> statistics() {
		Map<String, CacheStatistics> all = new LinkedHashMap<>();
		List<EntityType<?>> kept = EntityType.all().stream().filter(this.settings::keeps).toList();
		kept.forEach(type -> all.put(type.name(), statistics(type)));
		return all;
	}

}
