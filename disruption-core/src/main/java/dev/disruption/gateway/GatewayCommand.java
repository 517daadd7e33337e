package dev.disruption.gateway;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Something to send to Discord through the gateway.
 *
 * @param opcode of the send event
 * @param data what goes into {@code d}; becomes JSON
 * @param guildId decides the shard; {@code null} sends to every shard of this process
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#send-events">Send Events</a>
 */
public record GatewayCommand(int opcode, Object data, @Nullable Snowflake guildId) {

	/** A command to the shard that a guild is on. */
	public static GatewayCommand toGuild(Snowflake guildId, int opcode, Object data) {
		return new GatewayCommand(opcode, data, guildId);
	}

	/** A command to every shard of this process, as for a presence. */
	public static GatewayCommand toEveryShard(int opcode, Object data) {
		return new GatewayCommand(opcode, data, null);
	}

}
