package dev.disruption.simulator.world;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tree of components of a message or modal; see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>. */
public final class Components {

	private Components() {}

	/** All components, outermost first. */
	public static List<ObjectNode> all(JsonNode container) {
		List<ObjectNode> found = new ArrayList<>();
		collect(container, found);
		return found;
	}

	/** The component of this custom id. */
	public static @Nullable ObjectNode byCustomId(JsonNode container, String customId) {
		return all(container).stream().filter(component -> customId.equals(Json.textOf(component, "custom_id"))).findFirst().orElse(null);
	}

	/** Gives each component without an id the next free number. */
	public static void number(ObjectNode message) {
		long next = 1;
		for (ObjectNode component : all(message)) {
			if (Json.longOf(component, "id", 0) == 0) {
				component.put("id", next);
			}
			next = Math.max(next, Json.longOf(component, "id", 0)) + 1;
		}
	}

	private static void collect(JsonNode container, List<ObjectNode> found) {
		List<JsonNode> children = new ArrayList<>(Json.elements(container, "components"));
		children.add(container.path("accessory"));
		children.add(container.path("component"));
		for (JsonNode child : children) {
			if (child instanceof ObjectNode component) {
				found.add(component);
				collect(component, found);
			}
		}
	}

}
