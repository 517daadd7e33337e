package dev.disruption.interaction.option;

import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandOptionBuilder;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes an argument out of what a user entered, in an option, menu or field. Beans of this type are asked before the built-in ones. */
public interface OptionResolver {

	/** The kind of option that Discord shows for a parameter of a supported type. */
	ApplicationCommandOption.Type optionType();

	boolean supports(Class<?> parameterType);

	/**
	 * @param value what was entered, as Discord sent it: a text, a number, a boolean, or an id as text
	 * @param resolved the entities that ids refer to
	 * @return the argument, or {@code null} if Discord didn't send the entity
	 * @throws dev.disruption.interaction.handler.InvalidArgumentException if it is no value of the type; the user is told the message
	 */
	@Nullable
	Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType);

	/** Adds what the type says of the option: its range, its choices. */
	default void describe(ApplicationCommandOptionBuilder option, Class<?> parameterType) {
	}

}
