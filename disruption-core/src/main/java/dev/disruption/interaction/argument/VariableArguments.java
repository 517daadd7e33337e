package dev.disruption.interaction.argument;

import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;

/** Parameters that have the name of a variable of the custom id. */
record VariableArguments(ConversionService conversion) implements ArgumentResolver {

	@Override
	public @Nullable Argument bind(HandlerParameter parameter) {
		if (!parameter.kind().hasCustomId() || !parameter.variables().contains(parameter.name())) {
			return null;
		}
		Class<?> type = parameter.type().toClass();
		if (!this.conversion.canConvert(String.class, type)) {
			throw parameter.error("the variable '" + parameter.name() + "' can't become a " + type.getSimpleName() + ": give it another type, or "
					+ "register a Converter<String, " + type.getSimpleName() + ">.");
		}
		ConvertedText text = new ConvertedText(this.conversion);
		return context -> parameter.wrap(text.convert(context.variables().getOrDefault(parameter.name(), ""), type));
	}

}
