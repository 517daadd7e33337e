package dev.disruption.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import dev.disruption.event.ChannelEvent.ChannelCreate;
import dev.disruption.event.ChannelEvent.ChannelDelete;
import dev.disruption.event.ChannelEvent.ChannelPinsUpdate;
import dev.disruption.event.ChannelEvent.ChannelUpdate;
import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.event.GuildEvent.GuildEmojisUpdate;
import dev.disruption.event.GuildEvent.GuildStickersUpdate;
import dev.disruption.event.GuildEvent.GuildUpdate;
import dev.disruption.event.GuildMemberEvent.GuildMemberAdd;
import dev.disruption.event.GuildMemberEvent.GuildMemberRemove;
import dev.disruption.event.GuildMemberEvent.GuildMemberUpdate;
import dev.disruption.event.GuildMemberEvent.GuildMembersChunk;
import dev.disruption.event.GuildRoleEvent.GuildRoleCreate;
import dev.disruption.event.GuildRoleEvent.GuildRoleDelete;
import dev.disruption.event.GuildRoleEvent.GuildRoleUpdate;
import dev.disruption.event.GuildScheduledEventEvent.GuildScheduledEventCreate;
import dev.disruption.event.GuildScheduledEventEvent.GuildScheduledEventDelete;
import dev.disruption.event.GuildScheduledEventEvent.GuildScheduledEventUpdate;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.MessageEvent.MessageUpdate;
import dev.disruption.event.MessageReactionEvent.MessageReactionAdd;
import dev.disruption.event.SoundboardEvent.GuildSoundboardSoundCreate;
import dev.disruption.event.SoundboardEvent.GuildSoundboardSoundDelete;
import dev.disruption.event.SoundboardEvent.GuildSoundboardSoundUpdate;
import dev.disruption.event.SoundboardEvent.GuildSoundboardSoundsUpdate;
import dev.disruption.event.SoundboardEvent.SoundboardSounds;
import dev.disruption.event.StageInstanceEvent.StageInstanceCreate;
import dev.disruption.event.StageInstanceEvent.StageInstanceDelete;
import dev.disruption.event.StageInstanceEvent.StageInstanceUpdate;
import dev.disruption.event.ThreadEvent.ThreadCreate;
import dev.disruption.event.ThreadEvent.ThreadDelete;
import dev.disruption.event.ThreadEvent.ThreadListSync;
import dev.disruption.event.ThreadEvent.ThreadMemberUpdate;
import dev.disruption.event.ThreadEvent.ThreadMembersUpdate;
import dev.disruption.event.ThreadEvent.ThreadUpdate;
import dev.disruption.event.UserEvent.PresenceUpdate;
import dev.disruption.event.UserEvent.TypingStart;
import dev.disruption.event.VoiceEvent.VoiceStateUpdate;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.ThreadMember;
import org.jspecify.annotations.Nullable;

/** What each event changes of the guild that it belongs to, as one table. */
final class Changes {

	private static final Map<Class<? extends Event>, Change> TABLE = new HashMap<>();

	static {
		on(ChannelCreate.class, EntityType.CHANNELS, (event, guild) -> guild.put(Kind.CHANNELS, event.channel()));
		on(ChannelUpdate.class, EntityType.CHANNELS, (event, guild) -> guild.put(Kind.CHANNELS, event.channel()));
		on(ChannelDelete.class, EntityType.CHANNELS, (event, guild) -> guild.remove(Kind.CHANNELS, event.channel().id()));
		on(ChannelPinsUpdate.class, EntityType.CHANNELS, (event, guild) -> {
			guild.amend(Kind.CHANNELS, event.channelId(), "lastPinTimestamp", event.lastPinTimestamp());
			guild.amend(Kind.THREADS, event.channelId(), "lastPinTimestamp", event.lastPinTimestamp());
			return null;
		});
		on(ThreadCreate.class, EntityType.THREADS, (event, guild) -> guild.put(Kind.THREADS, event.thread()));
		on(ThreadUpdate.class, EntityType.THREADS, (event, guild) -> threadUpdate(event.thread(), guild));
		on(ThreadDelete.class, EntityType.THREADS, (event, guild) -> guild.remove(Kind.THREADS, event.id()));
		on(ThreadListSync.class, EntityType.THREADS, Changes::threadListSync);
		on(ThreadMemberUpdate.class, EntityType.THREADS, (event, guild) -> {
			guild.amend(Kind.THREADS, event.member().id(), "member", event.member());
			return null;
		});
		on(ThreadMembersUpdate.class, EntityType.THREADS, (event, guild) -> {
			guild.amend(Kind.THREADS, event.id(), "memberCount", event.memberCount());
			return null;
		});
		on(GuildUpdate.class, EntityType.GUILDS, (event, guild) -> guild.guild(event.guild()));
		on(GuildEmojisUpdate.class, EntityType.EMOJIS, (event, guild) -> guild.replace(Kind.EMOJIS, event.emojis()));
		on(GuildStickersUpdate.class, EntityType.STICKERS, (event, guild) -> guild.replace(Kind.STICKERS, event.stickers()));
		on(GuildRoleCreate.class, EntityType.ROLES, (event, guild) -> guild.put(Kind.ROLES, event.role()));
		on(GuildRoleUpdate.class, EntityType.ROLES, (event, guild) -> guild.put(Kind.ROLES, event.role()));
		on(GuildRoleDelete.class, EntityType.ROLES, (event, guild) -> guild.remove(Kind.ROLES, event.roleId()));
		on(GuildSoundboardSoundCreate.class, EntityType.SOUNDBOARD_SOUNDS, (event, guild) -> guild.put(Kind.SOUNDS, event.sound()));
		on(GuildSoundboardSoundUpdate.class, EntityType.SOUNDBOARD_SOUNDS, (event, guild) -> guild.put(Kind.SOUNDS, event.sound()));
		on(GuildSoundboardSoundDelete.class, EntityType.SOUNDBOARD_SOUNDS, (event, guild) -> guild.remove(Kind.SOUNDS, event.soundId()));
		on(GuildSoundboardSoundsUpdate.class, EntityType.SOUNDBOARD_SOUNDS, (event, guild) -> {
			event.soundboardSounds().forEach(sound -> guild.put(Kind.SOUNDS, sound));
			return null;
		});
		on(SoundboardSounds.class, EntityType.SOUNDBOARD_SOUNDS, (event, guild) -> guild.replace(Kind.SOUNDS, event.soundboardSounds()));
		on(StageInstanceCreate.class, EntityType.STAGE_INSTANCES, (event, guild) -> guild.put(Kind.STAGES, event.stageInstance()));
		on(StageInstanceUpdate.class, EntityType.STAGE_INSTANCES, (event, guild) -> guild.put(Kind.STAGES, event.stageInstance()));
		on(StageInstanceDelete.class, EntityType.STAGE_INSTANCES, (event, guild) -> guild.remove(Kind.STAGES, event.stageInstance().id()));
		on(GuildScheduledEventCreate.class, EntityType.SCHEDULED_EVENTS, (event, guild) -> guild.put(Kind.EVENTS, event.scheduledEvent()));
		on(GuildScheduledEventUpdate.class, EntityType.SCHEDULED_EVENTS, (event, guild) -> guild.put(Kind.EVENTS, event.scheduledEvent()));
		on(GuildScheduledEventDelete.class, EntityType.SCHEDULED_EVENTS,
				(event, guild) -> guild.remove(Kind.EVENTS, event.scheduledEvent().id()));
		on(GuildMemberAdd.class, EntityType.MEMBERS, (event, guild) -> {
			guild.guild().memberCount(guild.guild().memberCount() + 1);
			return guild.members().put(event.member());
		});
		on(GuildMemberUpdate.class, EntityType.MEMBERS, (event, guild) -> guild.members().put(event.member()));
		on(GuildMemberRemove.class, EntityType.MEMBERS, (event, guild) -> {
			guild.guild().memberCount(Math.max(0, guild.guild().memberCount() - 1));
			return guild.members().remove(event.user() != null ? event.user().id() : null);
		});
		on(GuildMembersChunk.class, EntityType.MEMBERS, (event, guild) -> {
			event.presences().forEach(guild::presence);
			event.members().forEach(guild.members()::put);
			event.notFound().forEach(guild.members()::remove);
			return null;
		});
		on(VoiceStateUpdate.class, EntityType.VOICE_STATES, (event, guild) -> guild.voiceState(event.voiceState()));
		on(PresenceUpdate.class, EntityType.PRESENCES, (event, guild) -> guild.presence(event.presence()));
		hint(MessageCreate.class, (event, guild) -> guild.members().seen(event.member(), event.message().author()));
		hint(MessageUpdate.class, (event, guild) -> guild.members().seen(event.member(), event.message().author()));
		hint(MessageReactionAdd.class, (event, guild) -> guild.members().seen(event.member(), null));
		hint(TypingStart.class, (event, guild) -> guild.members().seen(event.member(), null));
		hint(InteractionCreate.class, (event, guild) -> guild.members().seen(event.interaction().member(), null));
	}

	private Changes() {
	}

	private static <E extends Event> void on(Class<E> event, EntityType<?> type, BiFunction<E, GuildEdit, @Nullable Object> change) {
		TABLE.put(event, new Change(type, true, (received, guild) -> change.apply(event.cast(received), guild)));
	}

	/** It tells of a member by the way. */
	private static <E extends Event> void hint(Class<E> event, BiConsumer<E, GuildEdit> change) {
		TABLE.put(event, new Change(EntityType.MEMBERS, false, (received, guild) -> {
			change.accept(event.cast(received), guild);
			return null;
		}));
	}

	/** What an event changes; {@code null} if it changes nothing inside of a guild. */
	static @Nullable Change of(Class<? extends Event> event) {
		return TABLE.get(event);
	}

	/** The names of the events that have to be heard for what is kept. */
	static Set<String> wanted(CacheSettings settings) {
		Set<String> wanted = TABLE.entrySet()
			.stream()
			.filter(entry -> isWanted(entry.getValue().type(), entry.getKey(), settings))
			.map(entry -> EventTypes.name(entry.getKey()))
			.collect(Collectors.toCollection(HashSet::new));
		if (!wanted.isEmpty()) {
			wanted.addAll(List.of("READY", "GUILD_CREATE", "GUILD_DELETE", "USER_UPDATE", "GUILD_UPDATE"));
		}
		return wanted;
	}

	private static boolean isWanted(EntityType<?> type, Class<?> event, CacheSettings settings) {
		boolean online = event == PresenceUpdate.class && settings.policy(EntityType.MEMBERS).rules().contains(CacheRule.ONLINE);
		boolean pins = event == ChannelPinsUpdate.class && settings.keeps(EntityType.THREADS);
		boolean member = event == VoiceStateUpdate.class && settings.keeps(EntityType.MEMBERS);
		boolean presence = event == GuildMembersChunk.class && settings.keeps(EntityType.PRESENCES);
		return settings.keeps(type) || online || pins || member || presence;
	}

	/** All there is in a guild. */
	static void create(GuildCreate event, GuildEdit guild) {
		guild.guild(event.guild());
		guild.guild().memberCount(event.memberCount());
		guild.replace(Kind.ROLES, event.guild().roles());
		guild.replace(Kind.EMOJIS, event.guild().emojis());
		guild.replace(Kind.STICKERS, event.guild().stickers());
		guild.replace(Kind.CHANNELS, event.channels());
		guild.replace(Kind.THREADS, event.threads());
		guild.replace(Kind.STAGES, event.stageInstances());
		guild.replace(Kind.EVENTS, event.guildScheduledEvents());
		guild.replace(Kind.SOUNDS, event.soundboardSounds());
		event.presences().forEach(guild::presence);
		event.voiceStates().forEach(guild::voiceState);
		event.members().forEach(guild.members()::put);
		guild.guild().complete();
	}

	/** The bot's own membership is told elsewhere. */
	private static @Nullable Channel threadUpdate(Channel thread, GuildEdit guild) {
		Channel before = (thread.id() != null) ? guild.guild().find(Kind.THREADS, thread.id().value()) : null;
		Channel previous = guild.put(Kind.THREADS, thread);
		if (before != null && before.member() != null && thread.member() == null) {
			guild.amend(Kind.THREADS, thread.id(), "member", before.member());
		}
		return previous;
	}

	private static @Nullable Object threadListSync(ThreadListSync event, GuildEdit guild) {
		Collection<Snowflake> channels = event.channelIds();
		Set<Long> scope = (channels != null) ? channels.stream().map(Snowflake::value).collect(Collectors.toSet()) : null;
		guild.consequences().ofThreads(scope, event.threads().stream().map(thread -> thread.id().value()).collect(Collectors.toSet()));
		event.threads().forEach(thread -> guild.put(Kind.THREADS, thread));
		for (ThreadMember member : event.members()) {
			guild.amend(Kind.THREADS, member.id(), "member", member);
		}
		return null;
	}

	/**
	 * What an event changes.
	 *
	 * @param type what has to be kept for it to matter
	 * @param authoritative whether it tells of a change, and not just of how things are
	 * @param apply answers what was there before
	 */
	record Change(EntityType<?> type, boolean authoritative, BiFunction<Event, GuildEdit, @Nullable Object> apply) {
	}

}
