package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandOptionBuilder;
import dev.disruption.model.interaction.Interaction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedMethod;

/** Derives a command from a method, or says what is wrong with it. */
final class CommandMethodFactory {

	private final OptionResolvers options;

	private final ResultHandlers results;

	CommandMethodFactory(OptionResolvers options, ResultHandlers results) {
		this.options = options;
		this.results = results;
	}

	CommandMethod create(Supplier<Object> bean, Method method, SlashCommand annotation) {
		String name = annotation.name().isEmpty() ? CommandNames.kebabCase(method.getName()) : annotation.name();
		CommandNames.requireName(method, "the command name", name);
		String description = annotation.description().isEmpty() ? CommandNames.inWords(name) : annotation.description();
		CommandNames.requireDescription(method, "the command", description);
		if (!this.results.supports(ResolvableType.forMethodReturnType(method))) {
			throw new CommandDefinitionException(method, "it returns " + method.getGenericReturnType().getTypeName()
					+ ", which is no answer. Return a String, an Embed, a Reply or a Mono of one, or register a ResultHandler bean.");
		}
		List<CommandParameter> parameters = new ArrayList<>();
		for (MethodParameter parameter : new AnnotatedMethod(method).getMethodParameters()) {
			parameters.add(parameter(method, parameter));
		}
		requireDistinctOptions(method, parameters);
		return new CommandMethod(bean, method, name, description, List.copyOf(parameters));
	}

	private CommandParameter parameter(Method method, MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (type == Interaction.class) {
			return new CommandParameter.Whole();
		}
		OptionResolver resolver = this.options.find(type);
		if (resolver == null) {
			throw new CommandDefinitionException(method,
					"parameter " + parameter.getParameterIndex() + " is a " + type.getSimpleName()
							+ ", which is no option. Use String, int, long, boolean, User, GuildMember, Channel, Role or Interaction, "
							+ "or register an OptionResolver bean.");
		}
		return new CommandParameter.Value(definition(method, parameter, resolver), resolver, type);
	}

	private static ApplicationCommandOption definition(Method method, MethodParameter parameter, OptionResolver resolver) {
		Option annotation = parameter.getParameterAnnotation(Option.class);
		String name = optionName(method, parameter, annotation);
		String description = (annotation != null && !annotation.description().isEmpty()) ? annotation.description() : CommandNames.inWords(name);
		CommandNames.requireDescription(method, "option '" + name + "'", description);
		boolean isInt = parameter.getParameterType() == int.class || parameter.getParameterType() == Integer.class;
		ApplicationCommandOptionBuilder option = ApplicationCommandOption.builder(resolver.optionType(), name, description)
			.required(Nullness.forMethodParameter(parameter) != Nullness.NULLABLE);
		if (isInt) {
			option.minValue((double) Integer.MIN_VALUE).maxValue((double) Integer.MAX_VALUE);
		}
		return option.build();
	}

	private static String optionName(Method method, MethodParameter parameter, @Nullable Option annotation) {
		if (annotation != null && !annotation.name().isEmpty()) {
			return CommandNames.requireName(method, "the option name", annotation.name());
		}
		java.lang.reflect.Parameter declared = method.getParameters()[parameter.getParameterIndex()];
		if (!declared.isNamePresent()) {
			throw new CommandDefinitionException(method, "the name of parameter " + parameter.getParameterIndex()
					+ " is not known. Compile with -parameters, as Spring Boot's parent does, or set @Option(name = ...).");
		}
		return CommandNames.requireName(method, "the option name", CommandNames.kebabCase(declared.getName()).toLowerCase(Locale.ROOT));
	}

	private static void requireDistinctOptions(Method method, List<CommandParameter> parameters) {
		List<String> names = new ArrayList<>();
		for (CommandParameter parameter : parameters) {
			if (parameter instanceof CommandParameter.Value value) {
				names.add(value.definition().name());
			}
		}
		Set<String> distinct = names.stream().collect(Collectors.toSet());
		if (distinct.size() < names.size()) {
			throw new CommandDefinitionException(method, "two options have the same name: " + names + ".");
		}
		if (names.size() > CommandNames.OPTIONS) {
			throw new CommandDefinitionException(method, "it has " + names.size() + " options, Discord allows " + CommandNames.OPTIONS + ".");
		}
	}

}
