package dev.disruption.model.gateway;

/**
 * Where to connect to.
 *
 * @param url the WebSocket address of the gateway
 * @see <a href="https://docs.discord.com/developers/events/gateway#get-gateway">Get Gateway</a>
 */
public record Gateway(String url) {
}
