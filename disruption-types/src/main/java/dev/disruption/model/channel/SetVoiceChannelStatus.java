package dev.disruption.model.channel;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/channel#set-voice-channel-status">Set Voice Channel Status</a>. */
public final class SetVoiceChannelStatus extends Body<SetVoiceChannelStatus> {

	/** At most 500 characters. */
	public SetVoiceChannelStatus status(@Limit(max = 500) @Nullable String status) { return set("status", status); }

}
