package dev.disruption.model.voice;

import java.time.Instant;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a user is connected to voice.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice#voice-state-object-voice-state-structure">Voice State Structure</a>
 */
public record VoiceState(
		@Nullable Snowflake guildId,
		@Nullable Snowflake channelId,
		Snowflake userId,
		@Nullable GuildMember member,
		String sessionId,
		boolean deaf,
		boolean mute,
		boolean selfDeaf,
		boolean selfMute,
		boolean selfStream,
		boolean selfVideo,
		boolean suppress,
		@Nullable Instant requestToSpeakTimestamp) {
}
