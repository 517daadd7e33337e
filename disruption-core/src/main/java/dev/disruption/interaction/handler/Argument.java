package dev.disruption.interaction.handler;

import org.jspecify.annotations.Nullable;

/** Where the argument of one parameter comes from, decided when the application starts. */
@FunctionalInterface
public interface Argument {

	/**
	 * The argument for one interaction.
	 *
	 * @throws InvalidArgumentException if what the user entered is no value of the parameter; the user is told the message
	 */
	@Nullable
	Object value(InteractionContext context);

}
