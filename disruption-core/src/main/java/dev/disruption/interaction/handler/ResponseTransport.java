package dev.disruption.interaction.handler;

import dev.disruption.action.Reply;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.Message;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The way of answers: requests of their own, the response to the request that brought the interaction, or messages in its channel. */
public interface ResponseTransport {

	/**
	 * The first answer.
	 *
	 * @param reply what was answered, if the response is a message
	 */
	Mono<Void> respond(Interaction interaction, InteractionResponse response, @Nullable Reply reply);

	/** The message that was the first answer. */
	Mono<Message> original(Interaction interaction);

	Mono<Message> editOriginal(Interaction interaction, Reply reply);

	Mono<Void> deleteOriginal(Interaction interaction);

	Mono<Message> followUp(Interaction interaction, Reply reply);

}
