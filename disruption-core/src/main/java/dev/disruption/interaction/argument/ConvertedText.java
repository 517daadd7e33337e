package dev.disruption.interaction.argument;

import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import tools.jackson.databind.JsonNode;

/** A text that becomes something else, by whatever converters the application has. */
record ConvertedText(ConversionService conversion) implements OptionResolver {

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.STRING;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return this.conversion.canConvert(String.class, parameterType);
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		return convert(value.asString(), parameterType);
	}

	@Nullable
	Object convert(String text, Class<?> type) {
		try {
			return this.conversion.convert(text, type);
		}
		catch (ConversionException ex) {
			throw new InvalidArgumentException("`" + text + "` is no " + type.getSimpleName() + ".");
		}
	}

}
