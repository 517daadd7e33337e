package dev.disruption.model.scheduledevent;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#list-scheduled-events-for-guild-query-string-params">List Scheduled Events for Guild</a>. */
public final class ListScheduledEventsForGuild extends Body<ListScheduledEventsForGuild> {

	/** Whether to count those who are interested. */
	public ListScheduledEventsForGuild withUserCount(boolean withUserCount) { return set("with_user_count", withUserCount); }

}
