package dev.disruption.interaction.argument;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ApplicationCommandInteractionDataOption;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;

/** Parameters of commands that are options, and what is typed while values are proposed for one. */
record OptionArguments(OptionResolvers options, ConversionService conversion) implements ArgumentResolver {

	@Override
	public @Nullable Argument bind(HandlerParameter parameter) {
		boolean annotated = parameter.annotation(Option.class) != null;
		if (parameter.kind() == Kind.AUTOCOMPLETE && !annotated) {
			return (parameter.type().toClass() == String.class) ? OptionArguments::typed : null;
		}
		if (!parameter.hasOptions()) {
			return null;
		}
		Class<?> type = parameter.type().toClass();
		OptionResolver resolver = this.options.find(type);
		if (resolver == null && annotated && this.conversion.canConvert(String.class, type)) {
			resolver = new ConvertedText(this.conversion);
		}
		return (resolver != null) ? new OptionArgument(parameter, optionName(parameter), resolver) : null;
	}

	private static String optionName(HandlerParameter parameter) {
		Option annotation = parameter.annotation(Option.class);
		String name = (annotation != null && !annotation.name().isEmpty()) ? annotation.name() : parameter.kebabName();
		if (!name.matches(ApplicationCommandOption.NAME)) {
			throw parameter.error("the option name '" + name + "' has to be " + ApplicationCommandOption.NAME_AS
					+ ". Set it by @Option(name = ...).");
		}
		return name;
	}

	private static String typed(InteractionContext context) {
		if (context.interaction().data() instanceof ApplicationCommandData data) {
			for (ApplicationCommandInteractionDataOption option : OptionArgument.innermost(data.options())) {
				if (option.focused() && option.value() != null) {
					return option.value().asString();
				}
			}
		}
		return "";
	}

}
