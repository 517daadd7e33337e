package dev.disruption.model.gateway;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/events/gateway-events#update-voice-state-gateway-voice-state-update-structure">Update Voice State</a>. */
public final class UpdateVoiceState extends Body<UpdateVoiceState> {

	/** the opcode of this command */
	public static final int OPCODE = 4;

	public UpdateVoiceState guildId(Snowflake guildId) { return set("guild_id", guildId); }

	/** The voice channel to join; {@code null} leaves. */
	public UpdateVoiceState channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

	public UpdateVoiceState selfMute(boolean selfMute) { return set("self_mute", selfMute); }

	public UpdateVoiceState selfDeaf(boolean selfDeaf) { return set("self_deaf", selfDeaf); }

}
