package dev.disruption.simulator.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the commands that are registered differ from those that the bot defines. */
final class Drift {

	private static final Set<String> ASSIGNED = Set.of("id", "version", "application_id", "guild_id", "dm_permission");

	private final Map<String, List<ObjectNode>> written = new LinkedHashMap<>();

	private @Nullable Map<String, List<ObjectNode>> defined;

	void define(Map<String, List<ObjectNode>> byScope) { this.defined = byScope; }

	void wrote(String scope, List<ObjectNode> all) { this.written.put(scope, all); }

	/** @return null if nobody knows what the bot defines */
	@Nullable
	List<ObjectNode> of(Map<String, List<ObjectNode>> registered) {
		Map<String, List<ObjectNode>> known = this.defined;
		if (known == null && this.written.isEmpty()) {
			return null;
		}
		// of scopes that were never written as a whole nobody knows what the bot wants there
		Set<String> scopes = new LinkedHashSet<>(known == null ? this.written.keySet() : known.keySet());
		if (known != null) {
			scopes.addAll(registered.keySet());
		}
		List<ObjectNode> drift = new ArrayList<>();
		for (String scope : scopes) {
			compare(scope, byKey((known == null ? this.written : known).getOrDefault(scope, List.of())),
					byKey(registered.getOrDefault(scope, List.of())), drift);
		}
		return drift;
	}

	private static void compare(String scope, Map<String, ObjectNode> here, Map<String, ObjectNode> there, List<ObjectNode> drift) {
		here.forEach((key, command) -> {
			ObjectNode other = there.get(key);
			Set<String> fields = other == null ? Set.of() : differences(command, other);
			if (other == null || !fields.isEmpty()) {
				drift.add(entry(scope, command, other == null ? "missing" : "changed", fields));
			}
		});
		there.forEach((key, command) -> {
			if (!here.containsKey(key)) {
				drift.add(entry(scope, command, "unknown", Set.of()));
			}
		});
	}

	private static Set<String> differences(ObjectNode here, ObjectNode there) {
		Set<String> names = new TreeSet<>(here.propertyNames());
		names.addAll(there.propertyNames());
		names.removeAll(ASSIGNED);
		names.removeIf(name -> bare(here.path(name)).equals(bare(there.path(name))));
		return names;
	}

	/** Without what says the same as nothing. */
	private static JsonNode bare(JsonNode value) {
		if (value.isObject()) {
			ObjectNode bare = Json.object();
			value.forEachEntry((name, part) -> {
				JsonNode rest = bare(part);
				boolean nothing = !Json.isPresent(rest) || rest.isContainer() && rest.isEmpty() || rest.isBoolean() && !rest.booleanValue();
				if (!nothing) {
					bare.set(name, rest);
				}
			});
			return bare;
		}
		if (value.isArray()) {
			return Json.array(value.valueStream().map(Drift::bare).toList());
		}
		// 2 and 2.0 are the same bound
		return value.isNumber() ? Json.text(value.decimalValue().stripTrailingZeros().toPlainString())
				: Json.isPresent(value) ? value : Json.object();
	}

	private static Map<String, ObjectNode> byKey(List<ObjectNode> commands) {
		Map<String, ObjectNode> byKey = new LinkedHashMap<>();
		commands.forEach(command -> byKey.put(Json.longOf(command, "type", 1) + " " + Json.textOf(command, "name", ""), command));
		return byKey;
	}

	private static ObjectNode entry(String scope, ObjectNode command, String what, Set<String> fields) {
		ObjectNode entry = Json.object().put("guild_id", scope.isEmpty() ? null : scope).put("type", Json.longOf(command, "type", 1))
			.put("name", Json.textOf(command, "name")).put("what", what);
		entry.set("fields", Json.texts(fields));
		return entry;
	}

}
