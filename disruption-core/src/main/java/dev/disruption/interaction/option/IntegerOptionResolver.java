package dev.disruption.interaction.option;

import java.util.Set;

import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code int}, {@code long} and their wrappers. Discord allows integers between -2<sup>53</sup>+1 and 2<sup>53</sup>-1. */
public final class IntegerOptionResolver implements OptionResolver {

	private static final Set<Class<?>> TYPES = Set.of(int.class, Integer.class, long.class, Long.class);

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.INTEGER;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return TYPES.contains(parameterType);
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		boolean isLong = parameterType == long.class || parameterType == Long.class;
		return isLong ? (Object) value.longValue() : (Object) Math.toIntExact(value.longValue());
	}

}
