package dev.disruption.model.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The status of a user on each platform.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#client-status-object">Client Status Object</a>
 */
public record ClientStatus(
		@Nullable String desktop,
		@Nullable String mobile,
		@Nullable String web,
		@Nullable String vr) {
}
