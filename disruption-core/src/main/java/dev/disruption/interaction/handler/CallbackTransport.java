package dev.disruption.interaction.handler;

import dev.disruption.action.Reply;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.Message;
import dev.disruption.model.webhook.EditWebhookMessage;
import dev.disruption.model.webhook.ExecuteWebhook;
import dev.disruption.rest.Interactions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers by requests that the token of the interaction opens.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints">Interaction Endpoints</a>
 */
public class CallbackTransport implements ResponseTransport {

	private final Interactions interactions;

	public CallbackTransport(Interactions interactions) {
		this.interactions = interactions;
	}

	@Override
	public Mono<Void> respond(Interaction interaction, InteractionResponse response, @Nullable Reply reply) {
		return this.interactions.createInteractionResponse(interaction.id(), interaction.token(), response);
	}

	@Override
	public Mono<Message> original(Interaction interaction) {
		return this.interactions.getOriginalInteractionResponse(interaction.applicationId(), interaction.token());
	}

	@Override
	public Mono<Message> editOriginal(Interaction interaction, Reply reply) {
		return this.interactions.editOriginalInteractionResponse(interaction.applicationId(), interaction.token(),
				reply.asEdit().writeTo(new EditWebhookMessage()));
	}

	@Override
	public Mono<Void> deleteOriginal(Interaction interaction) {
		return this.interactions.deleteOriginalInteractionResponse(interaction.applicationId(), interaction.token());
	}

	@Override
	public Mono<Message> followUp(Interaction interaction, Reply reply) {
		return this.interactions.createFollowupMessage(interaction.applicationId(), interaction.token(), reply.writeTo(new ExecuteWebhook()));
	}

}
