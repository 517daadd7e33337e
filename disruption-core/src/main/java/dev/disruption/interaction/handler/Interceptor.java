package dev.disruption.interaction.handler;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Stands around the handlers of interactions: conditions, measurements, whatever has to happen before or after. */
@FunctionalInterface
public interface Interceptor {

	/**
	 * Says what stands around a handler, decided when the application starts.
	 *
	 * @return {@code null} if nothing does
	 * @throws HandlerDefinitionException if an annotation of the method makes no sense
	 */
	@Nullable
	Around bind(InteractionHandler handler);

	/** What stands around one handler. */
	@FunctionalInterface
	interface Around {

		/**
		 * Handles an interaction, by subscribing to {@code proceed} or without it.
		 * An {@link InvalidArgumentException} as error tells the user its message.
		 */
		Mono<Void> handle(InteractionContext context, Mono<Void> proceed);

	}

}
