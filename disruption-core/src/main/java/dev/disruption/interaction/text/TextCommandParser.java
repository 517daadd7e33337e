package dev.disruption.interaction.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import org.jspecify.annotations.Nullable;

/** Fills in the options of a command from what a user wrote behind its name. */
final class TextCommandParser {

	private static final String FLAG = "--";

	private final InteractionHandler handler;

	private final List<OptionArgument> options;

	private final String call;

	/** @param call the prefix and the name as the user wrote them */
	TextCommandParser(InteractionHandler handler, String call) {
		this.handler = handler;
		this.options = handler.arguments().stream().filter(OptionArgument.class::isInstance).map(OptionArgument.class::cast).toList();
		this.call = call;
	}

	/**
	 * The texts of the options, attachments excepted.
	 *
	 * @throws InvalidArgumentException with the usage, if something is missing or too much
	 */
	Map<OptionArgument, String> parse(String line) {
		Map<OptionArgument, String> values = new LinkedHashMap<>();
		Words words = new Words(line);
		List<OptionArgument> positional = new ArrayList<>(this.options.stream().filter(option -> !isAttachment(option)).toList());
		while (words.hasNext()) {
			OptionArgument named = words.isBare() ? named(words) : null;
			if (named != null) {
				positional.remove(named);
				values.put(named, flagValue(named, words));
			}
			else if (positional.isEmpty()) {
				throw usage("There is more than the command takes: `" + words.peek() + "`.");
			}
			else {
				OptionArgument option = positional.remove(0);
				boolean rest = positional.isEmpty() && option.resolver().optionType() == Type.STRING && !hasFlag(line);
				values.put(option, rest ? words.rest() : words.next());
			}
		}
		positional.stream().filter(option -> option.parameter().isRequired()).findFirst().ifPresent(missing -> {
			throw usage("`" + missing.name() + "` is missing.");
		});
		return values;
	}

	/** How the command is written. */
	String usage() {
		return "`" + this.call + this.options.stream()
			.map(option -> option.parameter().isRequired() ? " <" + option.name() + ">" : " [" + option.name() + "]")
			.collect(Collectors.joining()) + "`";
	}

	InvalidArgumentException usage(String problem) {
		return new InvalidArgumentException(problem + "\nWrite it like this: " + usage());
	}

	InteractionHandler handler() {
		return this.handler;
	}

	private @Nullable OptionArgument named(Words words) {
		String word = words.peek();
		if (word == null || !word.startsWith(FLAG)) {
			return null;
		}
		String name = word.substring(FLAG.length()).split("=", 2)[0];
		return this.options.stream().filter(option -> option.name().equals(name)).findFirst().orElse(null);
	}

	private String flagValue(OptionArgument option, Words words) {
		String[] parts = words.next().split("=", 2);
		if (parts.length == 2) {
			return parts[1];
		}
		if (option.resolver().optionType() == Type.BOOLEAN) {
			return "true";
		}
		if (!words.hasNext()) {
			throw usage("`" + parts[0] + "` has no value.");
		}
		return words.next();
	}

	private boolean hasFlag(String line) {
		return this.options.stream().anyMatch(option -> line.contains(FLAG + option.name()));
	}

	static boolean isAttachment(OptionArgument option) {
		return option.resolver().optionType() == Type.ATTACHMENT;
	}

}
