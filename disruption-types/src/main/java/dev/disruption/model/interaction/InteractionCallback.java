package dev.disruption.model.interaction;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The interaction that was responded to.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-object">Interaction Callback Object</a>
 */
public record InteractionCallback(
		Snowflake id,
		Interaction.Type type,
		@Nullable String activityInstanceId,
		@Nullable Snowflake responseMessageId,
		boolean responseMessageLoading,
		boolean responseMessageEphemeral,
		@Nullable Snowflake channelId,
		@Nullable Snowflake guildId) {
}
