package dev.disruption.model.scheduledevent;

import java.time.Instant;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">A change to an occurrence of a recurring event</a>. */
public final class UpdateGuildScheduledEventException extends Body<UpdateGuildScheduledEventException> {

	public UpdateGuildScheduledEventException scheduledStartTime(@Nullable Instant scheduledStartTime) { return set("scheduled_start_time", scheduledStartTime); }

	public UpdateGuildScheduledEventException scheduledEndTime(@Nullable Instant scheduledEndTime) { return set("scheduled_end_time", scheduledEndTime); }

	public UpdateGuildScheduledEventException isCanceled(@Nullable Boolean isCanceled) { return set("is_canceled", isCanceled); }

}
