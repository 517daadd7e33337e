package dev.disruption.model.voice;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/voice#modify-user-voice-state-json-params">Modify User Voice State</a>. */
public final class ModifyUserVoiceState extends Body<ModifyUserVoiceState> {

	/** The stage that the user is in. */
	public ModifyUserVoiceState channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

	public ModifyUserVoiceState suppress(@Nullable Boolean suppress) { return set("suppress", suppress); }

}
