package dev.disruption.cache;

import java.util.List;
import java.util.Set;

import dev.disruption.model.channel.Channel;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;

/** What goes when something else does, as one table. A guild goes when the bot leaves it, in an outage, and when its session is lost. */
record Cascade(EntityType<?> cause, EntityType<?> effect, How how) {

	/** What isn't kept by guild, and told of by its channel or guild. */
	static final Set<EntityType<?>> FETCHED = Set.of(EntityType.MESSAGES, EntityType.BANS, EntityType.INVITES, EntityType.WEBHOOKS);

	static final List<Cascade> TABLE = List.of(
			new Cascade(EntityType.GUILDS, EntityType.CHANNELS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.THREADS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.ROLES, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.EMOJIS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.STICKERS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.SOUNDBOARD_SOUNDS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.STAGE_INSTANCES, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.SCHEDULED_EVENTS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.VOICE_STATES, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.PRESENCES, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.MEMBERS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.BANS, How.WHOLE_GUILD),
			new Cascade(EntityType.GUILDS, EntityType.INVITES, How.WHOLE_GUILD),
			new Cascade(EntityType.CHANNELS, EntityType.THREADS, How.OF_THE_CHANNEL),
			new Cascade(EntityType.CHANNELS, EntityType.STAGE_INSTANCES, How.OF_THE_CHANNEL),
			new Cascade(EntityType.CHANNELS, EntityType.VOICE_STATES, How.OF_THE_CHANNEL),
			new Cascade(EntityType.CHANNELS, EntityType.MESSAGES, How.OF_THE_CHANNEL),
			new Cascade(EntityType.CHANNELS, EntityType.INVITES, How.WHOLE_GUILD),
			new Cascade(EntityType.CHANNELS, EntityType.WEBHOOKS, How.OF_THE_CHANNEL),
			new Cascade(EntityType.THREADS, EntityType.MESSAGES, How.OF_THE_CHANNEL),
			new Cascade(EntityType.ROLES, EntityType.MEMBERS, How.LOSES_THE_ROLE),
			new Cascade(EntityType.MEMBERS, EntityType.VOICE_STATES, How.SAME_USER),
			new Cascade(EntityType.MEMBERS, EntityType.PRESENCES, How.SAME_USER),
			new Cascade(EntityType.MEMBERS, EntityType.USERS, How.LAST_OF_THE_USER));

	/** How one depends on the other. */
	enum How {

		/** All of the guild go. */
		WHOLE_GUILD,

		/** Those go that belong to the channel. */
		OF_THE_CHANNEL,

		/** Those who had the role stay without it. */
		LOSES_THE_ROLE,

		/** That of the same user goes. */
		SAME_USER,

		/** The user goes when it is no member of any guild any more. */
		LAST_OF_THE_USER

	}

	/** The channel that something belongs to, if it belongs to one. */
	static @Nullable Long channelOf(Object entity) {
		if (entity instanceof Channel thread) {
			return (thread.parentId() != null) ? thread.parentId().value() : null;
		}
		if (entity instanceof StageInstance stage) {
			return (stage.channelId() != null) ? stage.channelId().value() : null;
		}
		if (entity instanceof VoiceState state) {
			return (state.channelId() != null) ? state.channelId().value() : null;
		}
		return null;
	}

}
