package dev.disruption.model.scheduledevent;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-users-query-string-params">Get Guild Scheduled Event Users</a>. */
public final class GetGuildScheduledEventUsers extends GuildScheduledEventUsersQuery<GetGuildScheduledEventUsers> {
}
