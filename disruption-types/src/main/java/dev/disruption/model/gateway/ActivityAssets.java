package dev.disruption.model.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The images of an activity.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-assets">Activity Assets</a>
 */
public record ActivityAssets(
		@Nullable String largeImage,
		@Nullable String largeText,
		@Nullable String largeUrl,
		@Nullable String smallImage,
		@Nullable String smallText,
		@Nullable String smallUrl,
		@Nullable String inviteCoverImage) {
}
