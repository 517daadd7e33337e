package dev.disruption.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a scenario.
 * @param path where in the file it stands, for messages
 */
record Part(String path, JsonNode node) {

	private static final Pattern AGO = Pattern.compile("(\\d{1,6}) ?(minute|hour|day|week)s?(?: ago)?");

	/** @throws IllegalArgumentException if there is another field */
	void allow(Collection<String> fields) {
		if (!this.node.isObject()) {
			throw wrong("There have to be fields here: " + new TreeSet<>(fields));
		}
		for (String field : this.node.propertyNames()) {
			if (!fields.contains(field)) {
				throw wrong("'" + field + "' is none of " + new TreeSet<>(fields));
			}
		}
	}

	boolean has(String field) { return this.node.has(field); }

	String required(String field) {
		String text = text(field);
		if (text == null) {
			throw wrong("'" + field + "' is missing");
		}
		return text;
	}

	@Nullable
	String text(String field) { return Scenario.text(this.node.path(field)); }

	/** The elements of a list; none if it is missing. */
	List<Part> parts(String field) {
		JsonNode list = this.node.path(field);
		if (!list.isMissingNode() && !list.isArray()) {
			throw wrong("'" + field + "' is a list: each line of it begins with a dash");
		}
		List<Part> parts = new ArrayList<>();
		list.forEach(element -> parts.add(new Part(this.path + ", " + field + " " + (parts.size() + 1), element)));
		return parts;
	}

	List<String> texts(String field) {
		JsonNode list = this.node.path(field);
		return list.isArray() ? list.valueStream().map(JsonNode::asString).toList() : text(field) == null ? List.of() : List.of(required(field));
	}

	/** A colour as {@code "#E67E22"}; 0 if it is missing. */
	int color() {
		String color = text("color");
		if (color == null) {
			return 0;
		}
		if (!color.matches("#[0-9a-fA-F]{6}")) {
			throw wrong("A color is written as \"#E67E22\", in quotes; this one is " + color);
		}
		return Integer.parseInt(color.substring(1), 16);
	}

	/** How long ago something was: {@code 2 days}; zero if nothing is said. */
	Duration ago() {
		String ago = text("ago");
		Matcher matcher = AGO.matcher(ago == null ? "0 minutes" : ago);
		if (!matcher.matches()) {
			throw wrong("ago is written as 5 minutes, 3 hours, 2 days or 1 week; not as " + ago);
		}
		long count = Long.parseLong(matcher.group(1));
		return switch (matcher.group(2)) {
			case "minute" -> Duration.ofMinutes(count);
			case "hour" -> Duration.ofHours(count);
			case "day" -> Duration.ofDays(count);
			default -> Duration.ofDays(7 * count);
		};
	}

	/** Runs what may refuse a part of the scenario, so that the message says where it stands. */
	<T> T attempt(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (IllegalArgumentException refused) {
			throw new IllegalArgumentException(this.path + ": " + refused.getMessage(), refused);
		}
	}

	IllegalArgumentException wrong(String message) { return new IllegalArgumentException(this.path + ": " + message); }

}
