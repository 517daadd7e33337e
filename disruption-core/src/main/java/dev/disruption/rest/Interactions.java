package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.CreateInteractionResponseQuery;
import dev.disruption.model.interaction.InteractionCallbackResponse;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.Message;
import dev.disruption.model.webhook.EditWebhookMessage;
import dev.disruption.model.webhook.ExecuteWebhook;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints">Interaction Endpoints</a>, which the token
 * of the interaction opens, for 15 minutes.
 */
public interface Interactions {

	/**
	 * Answers an interaction within 3 seconds of its arrival, and says what that brought about; empty unless the query wants that.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response">Create Interaction Response</a>
	 */
	@PostExchange("/interactions/{interactionId}/{interactionToken}/callback")
	Mono<InteractionCallbackResponse> createInteractionResponse(@PathVariable Snowflake interactionId, @PathVariable String interactionToken,
			@RequestBody InteractionResponse response, CreateInteractionResponseQuery query);

	/** Answers an interaction, within 3 seconds of its arrival. */
	default Mono<Void> createInteractionResponse(Snowflake interactionId, String interactionToken, InteractionResponse response) {
		return createInteractionResponse(interactionId, interactionToken, response, new CreateInteractionResponseQuery()).then();
	}

	/**
	 * The message that was the answer.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response">Get Original Interaction Response</a>
	 */
	@GetExchange("/webhooks/{applicationId}/{interactionToken}/messages/@original")
	Mono<Message> getOriginalInteractionResponse(@PathVariable Snowflake applicationId, @PathVariable String interactionToken);

	/**
	 * Changes the message that was the answer, or fills in one that was deferred.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response">Edit Original Interaction Response</a>
	 */
	@PatchExchange("/webhooks/{applicationId}/{interactionToken}/messages/@original")
	Mono<Message> editOriginalInteractionResponse(@PathVariable Snowflake applicationId, @PathVariable String interactionToken,
			@RequestBody EditWebhookMessage message);

	/**
	 * Deletes the message that was the answer.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response">Delete Original Interaction Response</a>
	 */
	@DeleteExchange("/webhooks/{applicationId}/{interactionToken}/messages/@original")
	Mono<Void> deleteOriginalInteractionResponse(@PathVariable Snowflake applicationId, @PathVariable String interactionToken);

	/**
	 * Sends a message after the answer; 5 at most where the application is not installed in the guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message">Create Followup Message</a>
	 */
	@PostExchange("/webhooks/{applicationId}/{interactionToken}")
	Mono<Message> createFollowupMessage(@PathVariable Snowflake applicationId, @PathVariable String interactionToken,
			@RequestBody ExecuteWebhook message);

	/**
	 * A message that was sent after the answer.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#get-followup-message">Get Followup Message</a>
	 */
	@GetExchange("/webhooks/{applicationId}/{interactionToken}/messages/{messageId}")
	Mono<Message> getFollowupMessage(@PathVariable Snowflake applicationId, @PathVariable String interactionToken,
			@PathVariable Snowflake messageId);

	/**
	 * Changes a message that was sent after the answer.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#edit-followup-message">Edit Followup Message</a>
	 */
	@PatchExchange("/webhooks/{applicationId}/{interactionToken}/messages/{messageId}")
	Mono<Message> editFollowupMessage(@PathVariable Snowflake applicationId, @PathVariable String interactionToken,
			@PathVariable Snowflake messageId, @RequestBody EditWebhookMessage message);

	/**
	 * Deletes a message that was sent after the answer.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#delete-followup-message">Delete Followup Message</a>
	 */
	@DeleteExchange("/webhooks/{applicationId}/{interactionToken}/messages/{messageId}")
	Mono<Void> deleteFollowupMessage(@PathVariable Snowflake applicationId, @PathVariable String interactionToken,
			@PathVariable Snowflake messageId);

}
