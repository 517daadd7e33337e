package dev.disruption.interaction.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the commands that Discord has differ from those of the application, after both have been written the same way: Discord adds ids,
 * fills in defaults and orders as it likes.
 *
 * @param added names that Discord doesn't have
 * @param changed what differs, by name
 * @param stale names that only Discord has
 */
public record CommandDrift(List<String> added, Map<String, List<String>> changed, List<String> stale) {

	/** There is one at most, whatever its name. */
	private static final String ENTRY_POINT = "the entry point command";

	private static final Set<String> ASSIGNED = Set.of("id", "application_id", "version", "guild_id", "name_localized",
			"description_localized",
			"dm_permission", "default_permission");

	/** What stands for its absence; an option of type 1 has no other to be mistaken for, either. */
	private static final Map<String, Set<String>> DEFAULTS = Map.of("type", Set.of("1"), "contexts", Set.of("[]"),
			"integration_types", Set.of("[]", "[0]"), "description", Set.of("\"\""));

	/**
	 * @param registered commands as Discord answers them
	 * @param wanted the definitions
	 */
	static CommandDrift between(List<?> registered, List<?> wanted, JsonMapper mapper) {
		Map<String, JsonNode> there = byName(registered, mapper);
		Map<String, JsonNode> here = byName(wanted, mapper);
		List<String> added = here.keySet().stream().filter(name -> !there.containsKey(name)).toList();
		// Discord makes an entry point of its own for applications with activities, and it can't be removed
		List<String> stale = there.keySet().stream().filter(name -> !here.containsKey(name) && !name.equals(ENTRY_POINT)).toList();
		Map<String, List<String>> changed = new TreeMap<>();
		here.forEach((name, definition) -> {
			List<String> differences = new ArrayList<>();
			JsonNode other = there.get(name);
			if (other != null) {
				compare("", other, definition, differences);
			}
			if (!differences.isEmpty()) {
				changed.put(name, differences);
			}
		});
		return new CommandDrift(added, changed, stale);
	}

	public boolean isEmpty() { return this.added.isEmpty() && this.changed.isEmpty() && this.stale.isEmpty(); }

	/** Whether Discord lacks something that the application has. */
	public boolean isBehind() { return !this.added.isEmpty() || !this.changed.isEmpty(); }

	private static Map<String, JsonNode> byName(List<?> commands, JsonMapper mapper) {
		Map<String, JsonNode> byName = new TreeMap<>();
		for (Object command : commands) {
			ObjectNode json = normalize(mapper.valueToTree(command));
			byName.put(name(json), json);
		}
		return byName;
	}

	private static String name(ObjectNode command) {
		if (command.path("type").asInt(1) == 4) {
			return ENTRY_POINT;
		}
		String prefix = switch (command.path("type").asInt(1)) {
			case 2 -> "user command ";
			case 3 -> "message command ";
			default -> "/";
		};
		return prefix + command.path("name").asString("");
	}

	/** Without what Discord assigns, and without what says the same as nothing. */
	private static ObjectNode normalize(ObjectNode json) {
		ObjectNode normal = json.objectNode();
		json.propertyStream().filter(entry -> !ASSIGNED.contains(entry.getKey())).forEach(entry -> {
			JsonNode value = normalize(entry.getValue());
			boolean nothing = value.isNull() || value.isEmpty() && value.isContainer() || value.isBoolean() && !value.booleanValue()
					|| DEFAULTS.getOrDefault(entry.getKey(), Set.of()).contains(value.toString());
			if (!nothing) {
				normal.set(entry.getKey(), value);
			}
		});
		return normal;
	}

	private static JsonNode normalize(JsonNode value) {
		if (value instanceof ObjectNode object) {
			return normalize(object);
		}
		if (value instanceof ArrayNode array) {
			ArrayNode normal = array.arrayNode();
			array.forEach(element -> normal.add(normalize(element)));
			return normal;
		}
		boolean whole = value.isFloatingPointNumber() && value.doubleValue() == Math.rint(value.doubleValue());
		return whole ? JsonNodeFactory.instance.numberNode((long) value.doubleValue()) : value;
	}

	private static void compare(String path, JsonNode there, JsonNode here, List<String> differences) {
		if (there.isObject() && here.isObject()) {
			Set<String> fields = new TreeSet<>(there.propertyNames());
			fields.addAll(here.propertyNames());
			fields.forEach(field -> compare(path.isEmpty() ? field : path + "." + field, there.path(field), here.path(field), differences));
		}
		else if (there.isArray() && here.isArray() && there.size() == here.size() && !path.endsWith("contexts")) {
			for (int i = 0; i < there.size(); i++) {
				compare(path + "[" + i + "]", there.get(i), here.get(i), differences);
			}
		}
		else if (!sameNumber(there, here) && !there.equals(here)) {
			differences.add(path + ": " + text(there) + " -> " + text(here));
		}
	}

	private static boolean sameNumber(JsonNode there, JsonNode here) {
		return there.isNumber() && here.isNumber() && there.doubleValue() == here.doubleValue();
	}

	private static String text(JsonNode value) {
		return value.isMissingNode() ? "nothing" : value.toString();
	}

	@Override
	public String toString() {
		List<String> parts = new ArrayList<>();
		this.added.forEach(name -> parts.add("new " + name));
		this.changed.forEach((name, differences) -> parts.add("changed " + name + " " + differences));
		this.stale.forEach(name -> parts.add("unknown here " + name));
		return parts.isEmpty() ? "none" : String.join(", ", parts);
	}

}
