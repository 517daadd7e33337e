package dev.disruption.model.scheduledevent;

import java.time.Instant;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">One occurrence of a recurring event that is moved or cancelled</a>. */
public final class CreateGuildScheduledEventException extends Body<CreateGuildScheduledEventException> {

	public CreateGuildScheduledEventException originalScheduledStartTime(Instant originalScheduledStartTime) { return set("original_scheduled_start_time", originalScheduledStartTime); }

	public CreateGuildScheduledEventException scheduledStartTime(@Nullable Instant scheduledStartTime) { return set("scheduled_start_time", scheduledStartTime); }

	public CreateGuildScheduledEventException scheduledEndTime(@Nullable Instant scheduledEndTime) { return set("scheduled_end_time", scheduledEndTime); }

	public CreateGuildScheduledEventException isCanceled(@Nullable Boolean isCanceled) { return set("is_canceled", isCanceled); }

}
