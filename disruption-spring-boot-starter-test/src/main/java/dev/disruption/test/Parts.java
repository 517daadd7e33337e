package dev.disruption.test;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.simulator.world.Components;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds components of messages and modals by what people and developers call them. */
final class Parts {

	private Parts() {
	}

	/** The components that can be used, outermost first. */
	static List<ObjectNode> interactive(JsonNode container) {
		return Components.all(container).stream().filter(component -> component.has("custom_id") || component.has("url")
				&& component.has("style"))
			.toList();
	}

	/** The component of this custom id, label, placeholder or emoji. */
	static @Nullable ObjectNode find(JsonNode container, String name) {
		return interactive(container).stream().filter(component -> names(component).contains(name)).findFirst().orElse(null);
	}

	/** What a person calls it. */
	static String name(JsonNode component) {
		List<String> names = names(component);
		return names.isEmpty() ? "component of type " + component.path("type").asInt(0) : names.get(0);
	}

	/** All texts that a message shows in its components. */
	static List<String> texts(JsonNode container) {
		return Components.all(container)
			.stream()
			.map(component -> component.path("content").asString(""))
			.filter(text -> !text.isEmpty())
			.toList();
	}

	/** The input of a modal by its custom id, or by the label around it. */
	static @Nullable String input(JsonNode modal, String name) {
		for (ObjectNode component : Components.all(modal)) {
			if (name.equals(component.path("custom_id").asString(""))) {
				return name;
			}
			if (name.equals(component.path("label").asString(""))) {
				JsonNode input = component.has("component") ? component.path("component") : component;
				return input.path("custom_id").asString("");
			}
		}
		return null;
	}

	private static List<String> names(JsonNode component) {
		List<String> names = new ArrayList<>();
		for (JsonNode name : List.of(component.path("label"), component.path("placeholder"), component.path("emoji").path("name"),
				component.path("custom_id"))) {
			if (name.isString() && !name.stringValue().isEmpty()) {
				names.add(name.stringValue());
			}
		}
		return names;
	}

}
