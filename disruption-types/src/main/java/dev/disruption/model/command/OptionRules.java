package dev.disruption.model.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an option can say depends on its type.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application Command Option Structure</a>
 */
final class OptionRules {

	private static final Set<Type> CHOOSING = EnumSet.of(Type.STRING, Type.INTEGER, Type.NUMBER);

	private static final Set<Type> NUMERIC = EnumSet.of(Type.INTEGER, Type.NUMBER);

	private static final Set<Type> NESTING = EnumSet.of(Type.SUB_COMMAND, Type.SUB_COMMAND_GROUP);

	/** what a double holds exactly: Discord's numbers go up to here */
	private static final double LARGEST = 1L << 53;

	private OptionRules() {
	}

	static void check(ApplicationCommandOption option, Violations violations) {
		Type type = option.type();
		only(CHOOSING, type, option.choices().isEmpty(), violations.at("choices"));
		only(CHOOSING, type, !option.autocomplete(), violations.at("autocomplete"));
		only(NUMERIC, type, option.minValue() == null, violations.at("min_value"));
		only(NUMERIC, type, option.maxValue() == null, violations.at("max_value"));
		only(EnumSet.of(Type.STRING), type, option.minLength() == null, violations.at("min_length"));
		only(EnumSet.of(Type.STRING), type, option.maxLength() == null, violations.at("max_length"));
		only(EnumSet.of(Type.CHANNEL), type, option.channelTypes().isEmpty(), violations.at("channel_types"));
		only(EnumSet.of(Type.ATTACHMENT), type, option.fileTypes().isEmpty(), violations.at("file_types"));
		only(NESTING, type, option.options().isEmpty(), violations.at("options"));
		only(EnumSet.complementOf(EnumSet.copyOf(NESTING)), type, !option.required(), violations.at("required"));
		violations.at("autocomplete").require(!option.autocomplete() || option.choices().isEmpty(), "can't be on beside choices");
		ranges(option, violations);
		choices(option, violations.at("choices"));
		nested(option, violations.at("options"));
		list(option.options(), violations.at("options"));
	}

	private static void only(Set<Type> types, Type type, boolean unused, Violations violations) {
		violations.require(unused || types.contains(type), "is not for " + type + " options");
	}

	private static void ranges(ApplicationCommandOption option, Violations violations) {
		Double min = option.minValue();
		Double max = option.maxValue();
		violations.at("min_value").require(min == null || max == null || min <= max, "is " + min + ", more than max_value, which is " + max);
		number(option.type(), min, violations.at("min_value"));
		number(option.type(), max, violations.at("max_value"));
		Integer shortest = option.minLength();
		Integer longest = option.maxLength();
		violations.at("min_length")
			.require(shortest == null || longest == null || shortest <= longest, "is " + shortest + ", more than max_length, which is " + longest);
	}

	private static void number(Type type, @Nullable Double value, Violations violations) {
		if (value != null) {
			violations.require(Math.abs(value) <= LARGEST, value + " is beyond 2 to the power of 53");
			violations.require(type != Type.INTEGER || value == Math.rint(value), value + " is no integer");
		}
	}

	private static void choices(ApplicationCommandOption option, Violations violations) {
		for (int i = 0; i < option.choices().size(); i++) {
			JsonNode value = option.choices().get(i).value();
			boolean fits = value == null || switch (option.type()) {
				case STRING -> value.isString();
				case INTEGER -> value.isIntegralNumber();
				case NUMBER -> value.isNumber();
				default -> true;
			};
			violations.at(i).at("value").require(fits, "is no value of a " + option.type() + " option");
		}
		distinct(option.choices().stream().map(ApplicationCommandOptionChoice::name).toList(), violations);
	}

	private static void nested(ApplicationCommandOption option, Violations violations) {
		for (int i = 0; i < option.options().size(); i++) {
			Type type = option.options().get(i).type();
			if (option.type() == Type.SUB_COMMAND) {
				violations.at(i).require(!NESTING.contains(type), "a subcommand can't contain a " + type);
			}
			if (option.type() == Type.SUB_COMMAND_GROUP) {
				violations.at(i).require(type == Type.SUB_COMMAND, "a group contains subcommands, not a " + type);
			}
		}
	}

	/** The length of a text or of its longest localization: of all of them, only that one counts. */
	static int longest(@Nullable String text, Map<?, ?> localizations) {
		int longest = (text != null) ? text.length() : 0;
		for (Object localization : localizations.values()) {
			longest = Math.max(longest, localization.toString().length());
		}
		return longest;
	}

	/** What holds among the options of one command or subcommand. */
	static void list(List<ApplicationCommandOption> options, Violations violations) {
		distinct(options.stream().map(ApplicationCommandOption::name).toList(), violations);
		boolean optional = false;
		for (int i = 0; i < options.size(); i++) {
			ApplicationCommandOption option = options.get(i);
			violations.at(i).require(!optional || !option.required(), "is required and has to stand before the optional ones");
			optional |= !option.required();
		}
	}

	private static void distinct(List<String> names, Violations violations) {
		List<String> repeated = new ArrayList<>(names);
		new HashSet<>(names).forEach(repeated::remove);
		violations.require(repeated.isEmpty(), "each name can be there once, more often are " + repeated);
	}

}
