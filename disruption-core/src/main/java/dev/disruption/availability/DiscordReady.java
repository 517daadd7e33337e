package dev.disruption.availability;

import java.util.Set;

import dev.disruption.json.Snowflake;

/**
 * All shards of this process are connected, and all of their guilds are available or known to be in an outage; the cache has them.
 * Published once after each start of the gateway; also when nothing has moved for the ready timeout, with what is missing then.
 *
 * @param shards how many shards are connected
 * @param guilds how many guilds are available
 * @param missingShards shards that were never connected; empty unless the time was up
 * @param missingGuilds guilds that Discord has announced and not sent; empty unless the time was up
 * @see <a href="https://docs.discord.com/developers/events/gateway#guild-availability">Guild Availability</a>
 */
public record DiscordReady(int shards, int guilds, Set<Integer> missingShards, Set<Snowflake> missingGuilds) {

	public DiscordReady {
		missingShards = Set.copyOf(missingShards);
		missingGuilds = Set.copyOf(missingGuilds);
	}

	/** Whether nothing is missing. */
	public boolean isComplete() {
		return this.missingShards.isEmpty() && this.missingGuilds.isEmpty();
	}

}
