package dev.disruption.gateway;

/**
 * Published as an application event when a shard's session has ended and can't be resumed: events may have been missed.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#invalid-session">Invalid Session</a>
 */
public record SessionLost(int shardId) {
}
