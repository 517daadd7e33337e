package dev.disruption.model.scheduledevent;

import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event-json-params">Modify Guild Scheduled Event</a>. */
public final class ModifyGuildScheduledEvent extends GuildScheduledEventBody<ModifyGuildScheduledEvent> {

	/** Starts, ends or cancels the event. */
	public ModifyGuildScheduledEvent status(GuildScheduledEvent.@Nullable Status status) { return set("status", status); }

}
