package dev.disruption.model.scheduledevent;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-query-string-params">Get Guild Scheduled Event</a>. */
public final class GetGuildScheduledEvent extends Body<GetGuildScheduledEvent> {

	/** Whether to count those who are interested. */
	public GetGuildScheduledEvent withUserCount(boolean withUserCount) { return set("with_user_count", withUserCount); }

}
