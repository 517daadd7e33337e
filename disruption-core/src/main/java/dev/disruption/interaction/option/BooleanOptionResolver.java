package dev.disruption.interaction.option;

import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code boolean} parameters. */
public final class BooleanOptionResolver implements OptionResolver {

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.BOOLEAN;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return parameterType == boolean.class || parameterType == Boolean.class;
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		return value.booleanValue();
	}

}
