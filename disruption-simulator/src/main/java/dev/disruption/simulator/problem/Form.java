package dev.disruption.simulator.problem;

import java.util.Collection;
import java.util.regex.Pattern;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a body, field by field, and throws all of it at once as 50035. */
public final class Form {

	private static final Pattern DOT = Pattern.compile("\\.");

	private final ObjectNode errors = Json.object();

	private final String prefix;

	public Form() { this(""); }

	/** @param prefix where in the body the checked object stands, with a dot at its end; empty for the whole body */
	public Form(String prefix) { this.prefix = prefix; }

	/** @param path field names and array indices, joined by dots: {@code embeds.0.title}; empty for the whole body */
	public Form error(String path, String code, String message) {
		ObjectNode node = this.errors;
		for (String step : this.prefix.isEmpty() && path.isEmpty() ? new String[0] : DOT.split(this.prefix + path)) {
			node = node.withObjectProperty(step);
		}
		node.withArrayProperty("_errors").addObject().put("code", code).put("message", message);
		return this;
	}

	public Form required(String path, JsonNode value) {
		if (!Json.isPresent(value)) {
			error(path, "BASE_TYPE_REQUIRED", "This field is required");
		}
		return this;
	}

	/** Text between the given lengths in characters (code points); absent is fine. */
	public Form length(String path, JsonNode value, int least, int most) {
		if (!Json.isPresent(value)) {
			return this;
		}
		String text = value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : null;
		if (text == null) {
			return error(path, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
		}
		int length = text.codePointCount(0, text.length());
		if (length > most) {
			error(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
		}
		else if (length < least) {
			error(path, length == 0 ? "BASE_TYPE_REQUIRED" : "BASE_TYPE_MIN_LENGTH",
					length == 0 ? "This field is required" : "Must be " + least + " or more in length.");
		}
		return this;
	}

	/** An array with at most so many elements; absent is fine. */
	public Form size(String path, JsonNode value, int most) {
		if (!Json.isPresent(value)) {
			return this;
		}
		if (!value.isArray()) {
			return error(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
		}
		return value.size() > most ? error(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.") : this;
	}

	public Form oneOf(String path, JsonNode value, Collection<Integer> allowed) {
		if (Json.isPresent(value) && !(value.isInt() && allowed.contains(value.intValue()))) {
			error(path, "BASE_TYPE_CHOICES", "Value must be one of " + allowed.stream().sorted().toList() + ".");
		}
		return this;
	}

	/** @throws Problem 50035, if there was any error */
	public void throwIfInvalid() {
		if (!this.errors.isEmpty()) {
			throw Problem.invalidForm(this.errors);
		}
	}

}
