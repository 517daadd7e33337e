package dev.disruption.model.scheduledevent;

import java.util.Map;

import dev.disruption.json.Snowflake;

/**
 * How many users are interested in an event, and in single occurrences of it.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Guild Scheduled Event</a>
 */
public record GuildScheduledEventUserCount(
		int guildScheduledEventCount,
		Map<Snowflake, Integer> guildScheduledEventExceptionCounts) {
}
