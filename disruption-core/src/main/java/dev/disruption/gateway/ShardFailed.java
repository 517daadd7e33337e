package dev.disruption.gateway;

/**
 * Published as an application event when Discord refuses a shard for good: it never connects again, while the application goes on.
 *
 * @param cause says what to do about it
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">Gateway Close Event Codes</a>
 */
public record ShardFailed(int shardId, GatewayException cause) {
}
