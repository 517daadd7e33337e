package dev.disruption.interaction.command;

import reactor.core.publisher.Mono;

/**
 * Decides which replica of an application registers its commands. The default lets each one, which does no harm: they all write the same.
 */
@FunctionalInterface
public interface RegistrationLock {

	/** Registers, or leaves it to another replica. */
	Mono<Void> runIfFirst(Mono<Void> registration);

}
