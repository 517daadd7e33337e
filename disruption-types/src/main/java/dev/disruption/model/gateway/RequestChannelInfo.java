package dev.disruption.model.gateway;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/events/gateway-events#request-channel-info-request-channel-info-structure">Request Channel Info</a>. */
public final class RequestChannelInfo extends Body<RequestChannelInfo> {

	/** the opcode of this command */
	public static final int OPCODE = 43;

	public RequestChannelInfo guildId(Snowflake guildId) { return set("guild_id", guildId); }

	public RequestChannelInfo fields(List<RequestChannelInfo.Field> fields) { return set("fields", fields); }

	/** What can be asked for of a channel. */
	public enum Field {

		STATUS,
		VOICE_START_TIME

	}

}
