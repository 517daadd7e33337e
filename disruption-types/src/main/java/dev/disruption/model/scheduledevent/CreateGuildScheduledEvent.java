package dev.disruption.model.scheduledevent;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event-json-params">Create Guild Scheduled Event</a>. */
public final class CreateGuildScheduledEvent extends GuildScheduledEventBody<CreateGuildScheduledEvent> {
}
