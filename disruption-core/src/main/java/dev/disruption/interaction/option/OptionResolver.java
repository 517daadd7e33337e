package dev.disruption.interaction.option;

import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the argument of a parameter out of an option's value. Beans of this type are asked before the built-in ones. */
public interface OptionResolver {

	/** The kind of option that Discord shows for a parameter of a supported type. */
	ApplicationCommandOption.Type optionType();

	boolean supports(Class<?> parameterType);

	/**
	 * @param value the option's value as Discord sent it: a text, a number, a boolean, or an id as text
	 * @param resolved the entities that ids refer to
	 * @return the argument, or {@code null} if Discord didn't send the entity
	 */
	@Nullable
	Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType);

}
