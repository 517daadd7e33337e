package dev.disruption.model.automoderation;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * How an action is carried out.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-metadata">Action Metadata</a>
 */
@Written
public record ActionMetadata(
		@Nullable Snowflake channelId,
		@Limit(min = 1, max = ActionMetadata.MAX_DURATION_SECONDS) @Nullable Integer durationSeconds,
		@Limit(max = ActionMetadata.MAX_CUSTOM_MESSAGE) @Nullable String customMessage) {

	/** seconds of a timeout: four weeks */
	public static final int MAX_DURATION_SECONDS = 2_419_200;

	/** characters of a message */
	public static final int MAX_CUSTOM_MESSAGE = 150;

}
