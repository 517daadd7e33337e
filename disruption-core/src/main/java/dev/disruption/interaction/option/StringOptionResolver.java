package dev.disruption.interaction.option;

import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code String} parameters. */
public final class StringOptionResolver implements OptionResolver {

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.STRING;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return parameterType == String.class;
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		return value.asString();
	}

}
