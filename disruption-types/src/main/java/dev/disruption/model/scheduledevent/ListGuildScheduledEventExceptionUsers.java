package dev.disruption.model.scheduledevent;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Who is interested in one occurrence of a recurring event</a>. */
public final class ListGuildScheduledEventExceptionUsers extends GuildScheduledEventUsersQuery<ListGuildScheduledEventExceptionUsers> {
}
