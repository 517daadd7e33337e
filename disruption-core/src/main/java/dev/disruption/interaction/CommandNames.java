package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.regex.Pattern;

/** Discord's rules for the names and descriptions of commands and options, and the names that follow from those in the code. */
final class CommandNames {

	/** Characters of a description at most. */
	static final int DESCRIPTION_LENGTH = 100;

	/** Options of a command at most. */
	static final int OPTIONS = 25;

	private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

	private CommandNames() {
	}

	static String kebabCase(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").replace('_', '-').toLowerCase(Locale.ROOT);
	}

	static String inWords(String kebabCase) {
		String words = kebabCase.replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	static String requireName(Method method, String what, String name) {
		if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
			throw new CommandDefinitionException(method,
					what + " '" + name + "' has to be 1 to 32 lower-case letters, digits, '-' or '_'. Set it with the annotation's attribute 'name'.");
		}
		return name;
	}

	static String requireDescription(Method method, String what, String description) {
		if (description.isEmpty() || description.length() > DESCRIPTION_LENGTH) {
			throw new CommandDefinitionException(method,
					"the description of " + what + " has to be 1 to " + DESCRIPTION_LENGTH + " characters, it has " + description.length() + ".");
		}
		return description;
	}

}
