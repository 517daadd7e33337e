package dev.disruption.interaction.option;

import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import dev.disruption.model.permission.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@link Role} parameters. */
public final class RoleOptionResolver implements OptionResolver {

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.ROLE;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return parameterType == Role.class;
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		return resolved.roles().get(Snowflake.of(value.asString()));
	}

}
