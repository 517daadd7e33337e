package dev.disruption.interaction.handler;

/** Stands around the call of a method, on the thread that calls it: for what threads carry with them. */
@FunctionalInterface
public interface CallScope {

	/**
	 * Is called before the method.
	 *
	 * @return is run after it, on the same thread
	 */
	Runnable open(InteractionContext context);

}
