package dev.disruption.interaction.handler;

import org.jspecify.annotations.Nullable;

/** One kind of parameter that handlers can have. Beans of this type are asked before the built-in ones. */
@FunctionalInterface
public interface ArgumentResolver {

	/**
	 * Says where the argument comes from.
	 *
	 * @return {@code null} if the parameter is not of this kind
	 * @throws HandlerDefinitionException if it is, but can't work
	 */
	@Nullable
	Argument bind(HandlerParameter parameter);

}
