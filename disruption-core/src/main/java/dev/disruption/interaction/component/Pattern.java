package dev.disruption.interaction.component;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

/** A custom id with variables: {@code vote:{poll}:{choice}}. Values are escaped where they would be taken for what is around them. */
final class Pattern {

	private static final java.util.regex.Pattern VARIABLE = java.util.regex.Pattern.compile("\\{(\\w+)}");

	private final String text;

	private final List<String> variables = new ArrayList<>();

	private final java.util.regex.Pattern regex;

	Pattern(String text) {
		this.text = text;
		StringBuilder regex = new StringBuilder();
		Matcher matcher = VARIABLE.matcher(text);
		int end = 0;
		while (matcher.find()) {
			regex.append(java.util.regex.Pattern.quote(text.substring(end, matcher.start()))).append("([^:/|~]*)");
			this.variables.add(matcher.group(1));
			end = matcher.end();
		}
		this.regex = java.util.regex.Pattern.compile(regex + java.util.regex.Pattern.quote(text.substring(end)));
		if (text.isEmpty() || this.variables.stream().distinct().count() < this.variables.size() || text.contains("~")) {
			throw new IllegalArgumentException("The pattern '" + text + "' has to have text, no '~', and each variable once");
		}
	}

	List<String> variables() { return this.variables; }

	/** The custom id with these values, without signature. */
	String fill(Object... values) {
		if (values.length != this.variables.size()) {
			throw new IllegalArgumentException("'" + this.text + "' has the variables " + this.variables + ", but " + values.length
					+ " values were given");
		}
		String filled = this.text;
		for (int i = 0; i < values.length; i++) {
			filled = filled.replace("{" + this.variables.get(i) + "}", escape(String.valueOf(values[i])));
		}
		return filled;
	}

	/** The values of the variables, or {@code null} if the custom id is another one. */
	@Nullable
	Map<String, String> match(String customId) {
		Matcher matcher = this.regex.matcher(customId);
		if (!matcher.matches()) {
			return null;
		}
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < this.variables.size(); i++) {
			values.put(this.variables.get(i), URLDecoder.decode(matcher.group(i + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
		}
		return values;
	}

	@Override
	public String toString() { return this.text; }

	private static String escape(String value) {
		return value.replace("%", "%25").replace(":", "%3A").replace("/", "%2F").replace("|", "%7C").replace("~", "%7E").replace("{", "%7B");
	}

}
