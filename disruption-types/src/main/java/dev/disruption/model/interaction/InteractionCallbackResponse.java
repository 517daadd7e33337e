package dev.disruption.model.interaction;

import org.jspecify.annotations.Nullable;

/**
 * What a response to an interaction brought about.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object">Interaction Callback Response Object</a>
 */
public record InteractionCallbackResponse(
		InteractionCallback interaction,
		@Nullable InteractionCallbackResource resource) {
}
