package dev.disruption.interaction.handler;

import reactor.core.publisher.Mono;

/**
 * Says whether somebody may use a handler, without its being used: {@code /help} lists no other. Beans of this type are asked besides the
 * built-in conditions; what decides only by the arguments of a call has to say that they may.
 */
@FunctionalInterface
public interface Access {

	/**
	 * Whether the user may use a handler.
	 *
	 * @param context of another interaction of this user, in the same place
	 */
	Mono<Boolean> permits(InteractionHandler handler, InteractionContext context);

}
