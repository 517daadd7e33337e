package dev.disruption.model.automoderation;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * How an action is carried out.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-metadata">Action Metadata</a>
 */
public record ActionMetadata(
		@Nullable Snowflake channelId,
		@Nullable Integer durationSeconds,
		@Nullable String customMessage) {
}
