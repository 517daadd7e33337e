package dev.disruption.interaction.handler;

import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

/** One kind of value that handlers can return. Beans of this type are asked before the built-in ones. */
public interface ResultHandler {

	/** Whether a method with this return type can handle interactions. */
	boolean supports(ResolvableType type);

	/** Answers with the value. */
	Mono<Void> handle(Object value, InteractionContext context);

}
