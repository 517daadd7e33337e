package dev.disruption.simulator.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code operations.txt}: the operation's id, flags with an exclamation mark, a query, parameters of the path, the body, and
 * after
 * {@code >} what is taken from the answer. Names in {@code ${}} stand for what was taken from earlier ones.
 * @param text the whole line
 */
record Step(String text, String operation, Set<String> flags, String query, Map<String, String> parameters, String body,
		Map<String, String> taken) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

	static Step parse(String line) {
		int arrow = line.indexOf(" > ");
		Map<String, String> taken = new HashMap<>();
		if (arrow >= 0) {
			assignments(line.substring(arrow + 3).split("[ ,]+"), taken);
		}
		String call = arrow < 0 ? line : line.substring(0, arrow);
		int start = start(call);
		String body = start < 0 ? "" : call.substring(start);
		List<String> words = List.of((start < 0 ? call : call.substring(0, start)).trim().split(" +"));
		Set<String> flags = new HashSet<>();
		Map<String, String> parameters = new HashMap<>();
		words.stream().skip(1).filter(word -> word.startsWith("!")).forEach(word -> flags.add(word.substring(1)));
		assignments(words.stream().skip(1).filter(word -> !word.startsWith("!") && !word.startsWith("?")).toArray(String[]::new), parameters);
		String query = words.stream().filter(word -> word.startsWith("?")).findFirst().orElse("");
		return new Step(line, words.get(0), flags, query, parameters, body, taken);
	}

	boolean has(String flag) { return this.flags.contains(flag); }

	/** The body with its variables filled in. */
	String body(Map<String, String> variables) { return fill(this.body, variables); }

	/** The query with its variables filled in. */
	String query(Map<String, String> variables) { return fill(this.query, variables); }

	/** The path with its parameters filled in. */
	String path(String template, Map<String, String> variables) {
		Map<String, String> all = new HashMap<>(variables);
		this.parameters.forEach((name, value) -> all.put(name, fill(value, variables)));
		return fill(template.replace("{", "${"), all);
	}

	private static String fill(String text, Map<String, String> variables) {
		return VARIABLE.matcher(text).replaceAll(match -> {
			String value = variables.get(match.group(1));
			if (value == null) {
				throw new IllegalArgumentException("There is no " + match.group() + " yet in " + text);
			}
			return Matcher.quoteReplacement(value);
		});
	}

	private static int start(String call) {
		for (int index = 0; index < call.length(); index++) {
			char character = call.charAt(index);
			if ((character == '{' || character == '[') && call.charAt(index - 1) == ' ') {
				return index;
			}
		}
		return -1;
	}

	private static void assignments(String[] words, Map<String, String> into) {
		for (String word : words) {
			String[] parts = word.split("=", 2);
			into.put(parts[0], parts[1]);
		}
	}

}
