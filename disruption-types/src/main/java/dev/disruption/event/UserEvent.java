package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/** What happens to users. */
public sealed interface UserEvent extends Event {

	/**
	 * What a user does, or whether they are online, has changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#presence-update">Presence Update</a>
	 */
	@RequiresIntent(Intent.GUILD_PRESENCES)
	record PresenceUpdate(@JsonUnwrapped Presence presence, @Remembered @Nullable Presence previous) implements UserEvent {

		@Override
		public Snowflake guildId() {
			return this.presence.guildId();
		}

	}

	/**
	 * A user began to type; {@code timestamp} is in seconds of Unix time.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#typing-start">Typing Start</a>
	 */
	@RequiresIntent({ Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING })
	record TypingStart(
			Snowflake channelId,
			@Nullable Snowflake guildId,
			Snowflake userId,
			long timestamp,
			@Nullable GuildMember member) implements UserEvent {
	}

	/**
	 * The bot's own user was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#user-update">User Update</a>
	 */
	record UserUpdate(@JsonUnwrapped User user, @Remembered @Nullable User previous) implements UserEvent {
	}

}
