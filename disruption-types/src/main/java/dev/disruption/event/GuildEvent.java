package dev.disruption.event;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.auditlog.AuditLogEntry;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;

/** What happens to guilds. */
public sealed interface GuildEvent extends Event {

	/**
	 * A guild became available or was joined; when it is unavailable only its id is known.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-create">Guild Create</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record GuildCreate(
			@JsonUnwrapped Guild guild,
			@Nullable Instant joinedAt,
			boolean large,
			boolean unavailable,
			int memberCount,
			List<VoiceState> voiceStates,
			List<GuildMember> members,
			List<Channel> channels,
			List<Channel> threads,
			List<Presence> presences,
			List<StageInstance> stageInstances,
			List<GuildScheduledEvent> guildScheduledEvents,
			List<SoundboardSound> soundboardSounds) implements GuildEvent {

		@Override
		public Snowflake guildId() {
			return this.guild.id();
		}

	}

	/**
	 * A guild was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-update">Guild Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record GuildUpdate(@JsonUnwrapped Guild guild, @Remembered @Nullable Guild previous) implements GuildEvent {

		@Override
		public Snowflake guildId() {
			return this.guild.id();
		}

	}

	/**
	 * A guild became unavailable, or the bot is no longer in it.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-delete">Guild Delete</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record GuildDelete(Snowflake id, boolean unavailable, @Remembered @Nullable Guild previous) implements GuildEvent {

		@Override
		public Snowflake guildId() {
			return this.id;
		}

	}

	/**
	 * An entry was added to the audit log.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-audit-log-entry-create">Guild Audit Log Entry Create</a>
	 */
	@RequiresIntent(Intent.GUILD_MODERATION)
	record GuildAuditLogEntryCreate(@JsonUnwrapped AuditLogEntry entry, Snowflake guildId) implements GuildEvent {
	}

	/**
	 * A user was banned.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-ban-add">Guild Ban Add</a>
	 */
	@RequiresIntent(Intent.GUILD_MODERATION)
	record GuildBanAdd(Snowflake guildId, User user) implements GuildEvent {
	}

	/**
	 * A user's ban was lifted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-ban-remove">Guild Ban Remove</a>
	 */
	@RequiresIntent(Intent.GUILD_MODERATION)
	record GuildBanRemove(Snowflake guildId, User user) implements GuildEvent {
	}

	/**
	 * The emojis of a guild changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-emojis-update">Guild Emojis Update</a>
	 */
	@RequiresIntent(Intent.GUILD_EXPRESSIONS)
	record GuildEmojisUpdate(Snowflake guildId, List<Emoji> emojis, @Remembered @Nullable List<Emoji> previous) implements GuildEvent {
	}

	/**
	 * The stickers of a guild changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-stickers-update">Guild Stickers Update</a>
	 */
	@RequiresIntent(Intent.GUILD_EXPRESSIONS)
	record GuildStickersUpdate(Snowflake guildId, List<Sticker> stickers, @Remembered @Nullable List<Sticker> previous) implements GuildEvent {
	}

	/**
	 * The integrations of a guild changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-integrations-update">Guild Integrations Update</a>
	 */
	@RequiresIntent(Intent.GUILD_INTEGRATIONS)
	record GuildIntegrationsUpdate(Snowflake guildId) implements GuildEvent {
	}

}
