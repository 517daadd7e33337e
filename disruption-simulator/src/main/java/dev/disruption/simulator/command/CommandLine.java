package dev.disruption.simulator.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person types to run a command: {@code /remind in text:"fetch the tea" minutes:3}.
 * A value goes on until the next option's name, or stands in quotes; a command with a single option takes a value without a name.
 */
public final class CommandLine {

	private static final int SUB_COMMAND = 1;

	private static final int SUB_COMMAND_GROUP = 2;

	private final List<ObjectNode> commands;

	private final Values values;

	/** @param commands those that can be run where this is typed */
	public CommandLine(List<ObjectNode> commands, Values values) {
		this.commands = commands;
		this.values = values;
	}

	/**
	 * The interaction's data for a typed line.
	 * @throws IllegalArgumentException if there is no such command, or its options do not fit; the message says which there are
	 */
	public ObjectNode parse(String line) {
		String typed = line.strip();
		if (!typed.startsWith("/")) {
			throw new IllegalArgumentException("'" + line + "' is no command; commands start with a slash");
		}
		String name = typed.substring(1).split("\\s", 2)[0];
		ObjectNode command = this.commands.stream().filter(known -> Json.longOf(known, "type", 1) == Commands.CHAT_INPUT
				&& name.equals(Json.textOf(known, "name")))
			.findFirst().orElseThrow(() -> new IllegalArgumentException("The bot has no command /" + name + "; it has " + names()));
		ObjectNode data = start(command);
		ArrayNode options = arguments(command, "/" + name, typed.substring(1 + name.length()).strip());
		if (!options.isEmpty()) {
			data.set("options", options);
		}
		this.values.resolved(data);
		return data;
	}

	/** The fields of an interaction's data that every command has. */
	public static ObjectNode start(ObjectNode command) {
		ObjectNode data = Json.object().put("id", Json.textOf(command, "id")).put("name", Json.textOf(command, "name"))
			.put("type", Json.longOf(command, "type", 1));
		if (command.has("guild_id")) {
			data.put("guild_id", Json.textOf(command, "guild_id"));
		}
		return data;
	}

	private List<String> names() {
		return this.commands.stream().filter(command -> Json.longOf(command, "type", 1) == Commands.CHAT_INPUT)
			.map(command -> "/" + Json.textOf(command, "name")).toList();
	}

	private ArrayNode arguments(JsonNode parent, String called, String rest) {
		List<JsonNode> options = Json.elements(parent, "options");
		boolean nests = !options.isEmpty() && Json.longOf(options.get(0), "type", 0) <= SUB_COMMAND_GROUP;
		if (!nests) {
			return leaves(options, called, rest);
		}
		String name = rest.split("\\s", 2)[0];
		JsonNode chosen = options.stream().filter(option -> name.equals(Json.textOf(option, "name"))).findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					called + " needs a subcommand" + (name.isEmpty() ? "" : " and '" + name + "' is none") + "; it has " + optionNames(options)));
		ArrayNode nested = Json.array();
		long type = Json.longOf(chosen, "type", SUB_COMMAND);
		nested.addObject().put("name", name).put("type", type)
			.set("options", arguments(chosen, called + " " + name, rest.substring(name.length()).strip()));
		return nested;
	}

	private ArrayNode leaves(List<JsonNode> options, String called, String rest) {
		Map<String, String> given = split(options, called, rest);
		ArrayNode values = Json.array();
		List<String> missing = new ArrayList<>();
		for (JsonNode option : options) {
			String name = Json.textOf(option, "name", "");
			String text = given.get(name);
			if (text != null) {
				ObjectNode value = values.addObject().put("name", name).put("type", Json.longOf(option, "type", 3));
				value.set("value", this.values.read(called, option, text));
			}
			else if (Json.isTrue(option, "required")) {
				missing.add(name);
			}
		}
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException(called + " needs the option" + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing)
					+ "; type it as " + missing.get(0) + ":value");
		}
		return values;
	}

	private static Map<String, String> split(List<JsonNode> options, String called, String rest) {
		TreeMap<Integer, String> starts = starts(optionNames(options), rest);
		Map<String, String> given = new LinkedHashMap<>();
		String before = rest.substring(0, starts.isEmpty() ? rest.length() : starts.firstKey()).strip();
		if (!before.isEmpty()) {
			given.put(positional(options, called, before), unquoted(before));
		}
		for (Map.Entry<Integer, String> start : starts.entrySet()) {
			Integer next = starts.higherKey(start.getKey());
			int from = start.getKey() + start.getValue().length() + 1;
			if (given.put(start.getValue(), unquoted(rest.substring(from, next == null ? rest.length() : next).strip())) != null) {
				throw new IllegalArgumentException(called + " was given the option " + start.getValue() + " twice");
			}
		}
		return given;
	}

	private static String positional(List<JsonNode> options, String called, String text) {
		List<JsonNode> required = options.stream().filter(option -> Json.isTrue(option, "required")).toList();
		JsonNode only = options.size() == 1 ? options.get(0) : required.size() == 1 ? required.get(0) : null;
		if (only == null) {
			throw new IllegalArgumentException(called + (options.isEmpty() ? " takes no options, but '" : " cannot tell which option '") + text
					+ (options.isEmpty() ? "' was given" : "' is for; name one of " + optionNames(options)));
		}
		return Json.textOf(only, "name", "");
	}

	/** Where in the text the named options start, outside of quotes. */
	private static TreeMap<Integer, String> starts(List<String> names, String text) {
		TreeMap<Integer, String> starts = new TreeMap<>();
		boolean quoted = false;
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) == '"' && (at == 0 || text.charAt(at - 1) != '\\')) {
				quoted = !quoted;
			}
			boolean atStart = !quoted && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
			String name = atStart ? named(names, text, at) : null;
			if (name != null) {
				starts.put(at, name);
			}
		}
		return starts;
	}

	private static @Nullable String named(List<String> names, String text, int at) {
		return names.stream().filter(name -> text.startsWith(name + ":", at)).findFirst().orElse(null);
	}

	private static String unquoted(String text) {
		boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
		return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
	}

	private static List<String> optionNames(List<JsonNode> options) {
		return options.stream().map(option -> Json.textOf(option, "name", "")).toList();
	}

}
