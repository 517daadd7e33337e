package dev.disruption.model.gateway;

import org.jspecify.annotations.Nullable;

/**
 * When an activity began and ends.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-timestamps">Activity Timestamps</a>
 */
public record ActivityTimestamps(
		@Nullable Long start,
		@Nullable Long end) {
}
