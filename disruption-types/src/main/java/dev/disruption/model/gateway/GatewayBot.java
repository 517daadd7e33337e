package dev.disruption.model.gateway;

/**
 * Where to connect to, and with how many shards.
 *
 * @param url the WebSocket address of the gateway
 * @param shards the recommended number of shards
 * @param sessionStartLimit how many sessions may still be started
 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway-bot">Get Gateway Bot</a>
 */
public record GatewayBot(String url, int shards, SessionStartLimit sessionStartLimit) {
}
