package dev.disruption.model.scheduledevent;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">How many are interested in occurrences of a recurring event</a>. */
public final class CountGuildScheduledEventUsers extends Body<CountGuildScheduledEventUsers> {

	public CountGuildScheduledEventUsers guildScheduledEventExceptionIds(List<Snowflake> guildScheduledEventExceptionIds) { return set("guild_scheduled_event_exception_ids", commas(guildScheduledEventExceptionIds)); }

}
