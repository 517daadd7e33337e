package dev.disruption.interaction.argument;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.command.ApplicationCommandOptionBuilder;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.interaction.ApplicationCommandInteractionDataOption;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name as Discord knows it
 */
public record OptionArgument(HandlerParameter parameter, String name, OptionResolver resolver) implements Argument {

	@Override
	public @Nullable Object value(InteractionContext context) {
		if (context.interaction().data() instanceof ApplicationCommandData data) {
			for (ApplicationCommandInteractionDataOption option : innermost(data.options())) {
				if (option.name().equals(this.name) && option.value() != null) {
					return this.parameter.wrap(this.resolver.resolve(option.value(), context.resolved(), this.parameter.type().toClass()));
				}
			}
		}
		return this.parameter.wrap(null);
	}

	/** The options of the subcommand that was used, or of the command if it has none. */
	public static List<ApplicationCommandInteractionDataOption> innermost(List<ApplicationCommandInteractionDataOption> options) {
		List<ApplicationCommandInteractionDataOption> inner = options;
		while (inner.size() == 1 && (inner.get(0).type() == Type.SUB_COMMAND || inner.get(0).type() == Type.SUB_COMMAND_GROUP)) {
			inner = inner.get(0).options();
		}
		return inner;
	}

	/**
	 * What Discord has to know of the option.
	 *
	 * @param code what the names of its messages begin with
	 * @param autocomplete whether a method proposes values
	 */
	public ApplicationCommandOption definition(Texts texts, String code, boolean autocomplete) {
		String key = code + ".option." + this.name;
		Option annotation = this.parameter.annotation(Option.class);
		String words = Character.toUpperCase(this.name.charAt(0)) + this.name.substring(1).replace('-', ' ');
		String description = texts.text((annotation != null) ? annotation.description() : "", key + ".description", words);
		ApplicationCommandOptionBuilder option = ApplicationCommandOption.builder(this.resolver.optionType(), this.name, description)
			.required(this.parameter.isRequired())
			.nameLocalizations(texts.localizations(key + ".name", this.name))
			.descriptionLocalizations(texts.localizations(key + ".description", description));
		this.resolver.describe(option, this.parameter.type().toClass());
		if (annotation != null) {
			describe(option, annotation, texts);
		}
		Constraints.of(this.parameter).describe(option, this.resolver.optionType());
		if (autocomplete) {
			option.autocomplete(true).choices();
		}
		return localized(option.build(), texts, key);
	}

	/** With the names of its choices from the messages {@code ...choice.<value>}. */
	private static ApplicationCommandOption localized(ApplicationCommandOption option, Texts texts, String key) {
		if (option.choices().isEmpty()) {
			return option;
		}
		return option.toBuilder().choices(option.choices().stream().map(choice -> {
			String code = key + ".choice." + choice.value().asString();
			String name = texts.text("", code, choice.name());
			Map<String, String> names = texts.localizations(code, name);
			return ApplicationCommandOptionChoice.builder().name(name).value(choice.value()).nameLocalizations(names).build();
		}).toList()).build();
	}

	private void describe(ApplicationCommandOptionBuilder option, Option annotation, Texts texts) {
		if (Double.isFinite(annotation.min())) {
			option.minValue(annotation.min());
		}
		if (Double.isFinite(annotation.max())) {
			option.maxValue(annotation.max());
		}
		if (annotation.minLength() > 0) {
			option.minLength(annotation.minLength());
		}
		if (annotation.maxLength() < ApplicationCommandOption.MAX_LENGTH) {
			option.maxLength(annotation.maxLength());
		}
		if (annotation.choices().length > 0) {
			option.choices(Arrays.stream(annotation.choices()).map(texts::resolve).map(this::choice).toArray(ApplicationCommandOptionChoice[]::new));
		}
		option.channelTypes(annotation.channelTypes()).fileTypes(annotation.fileTypes());
	}

	private ApplicationCommandOptionChoice choice(String nameAndValue) {
		int split = nameAndValue.indexOf('=');
		String name = (split < 0) ? nameAndValue : nameAndValue.substring(0, split);
		String value = nameAndValue.substring(split + 1);
		try {
			return switch (this.resolver.optionType()) {
				case INTEGER -> ApplicationCommandOptionChoice.of(name, Long.parseLong(value));
				case NUMBER -> ApplicationCommandOptionChoice.of(name, Double.parseDouble(value));
				default -> ApplicationCommandOptionChoice.of(name, value);
			};
		}
		catch (NumberFormatException ex) {
			throw this.parameter.error("the choice '" + nameAndValue + "' of option '" + this.name + "' is no number.");
		}
	}

}
