package dev.disruption.model.gateway;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The emoji of a custom status.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-emoji">Activity Emoji</a>
 */
public record ActivityEmoji(
		String name,
		@Nullable Snowflake id,
		boolean animated) {
}
