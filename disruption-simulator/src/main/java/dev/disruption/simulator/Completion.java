package dev.disruption.simulator;

import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A half-typed command; see <a href="https://docs.discord.com/developers/interactions/application-commands#autocomplete">Autocomplete</a>. */
final class Completion {

	private static final int WHOLE_NUMBER = 4;

	private static final int TRUTH = 5;

	private static final int NUMBER = 10;

	private Completion() {}

	/**
	 * The array {@code data.options}.
	 * @throws IllegalArgumentException if there is no such subcommand or option, or it does not complete itself
	 */
	static ArrayNode options(JsonNode parent, List<String> path, Map<String, String> typed, String focused) {
		ArrayNode options = Json.array();
		if (!path.isEmpty()) {
			JsonNode nested = option(parent, path.get(0));
			options.addObject().put("name", path.get(0)).put("type", Json.longOf(nested, "type", 1))
				.set("options", options(nested, path.subList(1, path.size()), typed, focused));
			return options;
		}
		if (!Json.isTrue(option(parent, focused), "autocomplete")) {
			throw new IllegalArgumentException("The option " + focused + " does not complete itself");
		}
		for (JsonNode option : Json.elements(parent, "options")) {
			String name = Json.textOf(option, "name", "");
			String text = name.equals(focused) ? typed.getOrDefault(name, "") : typed.get(name);
			if (text != null && (name.equals(focused) || !text.isEmpty())) {
				ObjectNode value = options.addObject().put("name", name).put("type", Json.longOf(option, "type", 3));
				value.set("value", value(option, text, name.equals(focused)));
				if (name.equals(focused)) {
					value.put("focused", true);
				}
			}
		}
		return options;
	}

	/** What is still being typed stays text, whatever the option takes. */
	private static JsonNode value(JsonNode option, String text, boolean unfinished) {
		int type = unfinished ? 0 : (int) Json.longOf(option, "type", 3);
		if (type == TRUTH) {
			return Json.object().put("value", Boolean.parseBoolean(text)).get("value");
		}
		if (type == WHOLE_NUMBER && text.matches("-?\\d{1,16}")) {
			return Json.number(Long.parseLong(text));
		}
		if (type == NUMBER && text.matches("-?\\d{1,16}(\\.\\d{1,16})?")) {
			return Json.object().put("value", Double.parseDouble(text)).get("value");
		}
		return Json.text(text.replaceAll("^<(?:@!?|@&|#)(\\d+)>$", "$1"));
	}

	private static JsonNode option(JsonNode parent, String name) {
		return Json.elements(parent, "options").stream().filter(option -> name.equals(Json.textOf(option, "name"))).findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no option or subcommand '" + name + "'"));
	}

}
