package dev.disruption.interaction.result;

import dev.disruption.action.Reply;
import reactor.core.publisher.Mono;

/** Makes an answer out of what a handler returned. Beans of this type are asked before the built-in ones. */
public interface ResultHandler {

	boolean supports(Class<?> resultType);

	/** The answer; empty means that the handler has nothing to say. */
	Mono<Reply> reply(Object result);

}
