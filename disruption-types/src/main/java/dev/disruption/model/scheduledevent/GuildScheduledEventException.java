package dev.disruption.model.scheduledevent;

import java.time.Instant;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a recurring event that was moved or cancelled.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Guild Scheduled Event</a>
 */
public record GuildScheduledEventException(
		Snowflake eventId,
		Snowflake eventExceptionId,
		@Nullable Instant scheduledStartTime,
		@Nullable Instant scheduledEndTime,
		boolean isCanceled) {
}
