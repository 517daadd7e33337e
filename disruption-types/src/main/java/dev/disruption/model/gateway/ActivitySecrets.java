package dev.disruption.model.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What joins or watches an activity.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-secrets">Activity Secrets</a>
 */
public record ActivitySecrets(
		@Nullable String join,
		@Nullable String spectate,
		@Nullable String match) {
}
