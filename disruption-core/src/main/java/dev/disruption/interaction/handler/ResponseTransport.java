package dev.disruption.interaction.handler;

import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionResponse;
import reactor.core.publisher.Mono;

/** The way of the first answer: a request of its own, or the response to the request that brought the interaction. */
@FunctionalInterface
public interface ResponseTransport {

	Mono<Void> respond(Interaction interaction, InteractionResponse response);

}
