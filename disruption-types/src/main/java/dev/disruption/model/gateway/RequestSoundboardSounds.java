package dev.disruption.model.gateway;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/events/gateway-events#request-soundboard-sounds-request-soundboard-sounds-structure">Request Soundboard Sounds</a>. */
public final class RequestSoundboardSounds extends Body<RequestSoundboardSounds> {

	/** the opcode of this command */
	public static final int OPCODE = 31;

	public RequestSoundboardSounds guildIds(List<Snowflake> guildIds) { return set("guild_ids", guildIds); }

}
