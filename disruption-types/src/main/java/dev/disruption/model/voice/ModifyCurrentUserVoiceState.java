package dev.disruption.model.voice;

import java.time.Instant;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/voice#modify-current-user-voice-state-json-params">Modify Current User Voice State</a>. */
public final class ModifyCurrentUserVoiceState extends Body<ModifyCurrentUserVoiceState> {

	/** The stage that the bot is in. */
	public ModifyCurrentUserVoiceState channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

	public ModifyCurrentUserVoiceState suppress(@Nullable Boolean suppress) { return set("suppress", suppress); }

	/** Now or later asks to speak; {@code null} takes it back. */
	public ModifyCurrentUserVoiceState requestToSpeakTimestamp(@Nullable Instant requestToSpeakTimestamp) { return set("request_to_speak_timestamp", requestToSpeakTimestamp); }

}
