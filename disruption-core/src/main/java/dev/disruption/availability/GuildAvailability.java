package dev.disruption.availability;

import dev.disruption.json.Snowflake;

/**
 * What became of a guild. Discord tells all four by GUILD_CREATE and GUILD_DELETE; published as application events, they are told apart,
 * and the cache knows of them. They need the intent GUILDS.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#guild-availability">Guild Availability</a>
 */
public sealed interface GuildAvailability {

	Snowflake guildId();

	/** The shard that serves the guild. */
	int shardId();

	/** The bot was added to the guild, be it while it was not connected. */
	record GuildJoined(Snowflake guildId, int shardId) implements GuildAvailability {
	}

	/**
	 * A guild that the bot is in can be acted in.
	 *
	 * @param initial whether it is told for the first time since the bot was started; otherwise an outage is over
	 */
	record GuildAvailable(Snowflake guildId, int shardId, boolean initial) implements GuildAvailability {
	}

	/** An outage of Discord's has taken the guild away; the bot is still in it. */
	record GuildUnavailable(Snowflake guildId, int shardId) implements GuildAvailability {
	}

	/** The bot left the guild or was removed from it, be it while it was not connected; or the guild was deleted. */
	record GuildLeft(Snowflake guildId, int shardId) implements GuildAvailability {
	}

}
