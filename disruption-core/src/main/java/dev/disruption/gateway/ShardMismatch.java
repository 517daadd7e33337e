package dev.disruption.gateway;

/**
 * Published as an application event when READY named another shard than the one that identified: its events are those of guilds that
 * somebody else serves.
 *
 * @param actual what READY said, as in {@code [0,2]}
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#ready">Ready</a>
 */
public record ShardMismatch(int shardId, int shardCount, String actual) {
}
