package dev.disruption.model.interaction;

import dev.disruption.model.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a response created.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-resource-object">Interaction Callback Resource Object</a>
 */
public record InteractionCallbackResource(
		InteractionResponse.Type type,
		@Nullable InteractionCallbackActivityInstance activityInstance,
		@Nullable Message message) {
}
