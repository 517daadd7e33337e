package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;

/** What happens to voice channels. */
public sealed interface VoiceEvent extends Event {

	/**
	 * Somebody sent an emoji or sound into the bot's voice channel.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#voice-channel-effect-send">Voice Channel Effect Send</a>
	 */
	@RequiresIntent(Intent.GUILD_VOICE_STATES)
	record VoiceChannelEffectSend(
			Snowflake channelId,
			Snowflake guildId,
			Snowflake userId,
			@Nullable Emoji emoji,
			@Nullable AnimationType animationType,
			@Nullable Integer animationId,
			@Nullable Snowflake soundId,
			@Nullable Double soundVolume) implements VoiceEvent {

		/** <a href="https://docs.discord.com/developers/events/gateway-events#voice-channel-effect-send-animation-types">Animation Types</a> */
		public enum AnimationType implements Coded {

			@Code(0) PREMIUM,
			@Code(1) BASIC,
			/** a value that this version has no name for */
			UNKNOWN

		}

	}

	/**
	 * The time since when a voice channel is used has changed; in seconds of Unix time.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#voice-channel-start-time-update">Voice Channel Start Time Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record VoiceChannelStartTimeUpdate(Snowflake id, Snowflake guildId, @Nullable Long voiceStartTime) implements VoiceEvent {
	}

	/**
	 * The status of a voice channel was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#voice-channel-status-update">Voice Channel Status Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record VoiceChannelStatusUpdate(Snowflake id, Snowflake guildId, @Nullable String status) implements VoiceEvent {
	}

	/**
	 * Somebody joined, left or moved in voice.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#voice-state-update">Voice State Update</a>
	 */
	@RequiresIntent(Intent.GUILD_VOICE_STATES)
	record VoiceStateUpdate(@JsonUnwrapped VoiceState voiceState, @Remembered @Nullable VoiceState previous) implements VoiceEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.voiceState.guildId();
		}

	}

	/**
	 * The server for the bot's voice connection; without endpoint a new one is being looked for.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#voice-server-update">Voice Server Update</a>
	 */
	record VoiceServerUpdate(String token, Snowflake guildId, @Nullable String endpoint) implements VoiceEvent {

		/** Without the token. */
		@Override
		public String toString() {
			return "VoiceServerUpdate[guildId=" + this.guildId + ", endpoint=" + this.endpoint + "]";
		}

	}

}
