package dev.disruption.model.gateway;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The group that a user plays in.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-party">Activity Party</a>
 */
public record ActivityParty(
		@Nullable String id,
		List<Integer> size) {
}
