package dev.disruption.simulator;

import java.util.List;
import java.util.Set;

import dev.disruption.simulator.command.Values;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Components;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person filled into a modal, as the interaction tells it; see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>. */
final class ModalAnswers {

	private static final int TEXT_INPUT = 4;

	private static final int LABEL = 18;

	private static final int FILES = 19;

	private static final int RADIO_GROUP = 21;

	private static final int CHECKBOX_GROUP = 22;

	private static final int CHECKBOX = 23;

	private static final Set<Integer> CHOICES = Set.of(3, RADIO_GROUP, CHECKBOX_GROUP);

	private final ObjectNode given;

	private final Values values;

	/** @param given text, truth or a list of texts for each input, by its custom id; an input that is not named keeps its value */
	ModalAnswers(ObjectNode given, Values values) {
		this.given = given;
		this.values = values;
	}

	/** @throws IllegalArgumentException if an input does not exist, is left empty though it must not be, or does not take what it is given */
	ObjectNode to(ObjectNode opened) {
		ObjectNode modal = opened.deepCopy();
		this.given.propertyNames().stream().filter(customId -> Components.byCustomId(modal, customId) == null).forEach(customId -> {
			throw new IllegalArgumentException("The modal has no input '" + customId + "'; it has " + Components.all(modal).stream()
				.map(component -> Json.textOf(component, "custom_id", "")).filter(known -> !known.isEmpty()).toList());
		});
		Components.number(modal);
		ObjectNode data = Json.object().put("custom_id", Json.textOf(modal, "custom_id", ""));
		data.set("components", filled(modal));
		this.values.resolved(data);
		return data;
	}

	/** The answers, nested as the components are. */
	private ArrayNode filled(JsonNode container) {
		ArrayNode answers = Json.array();
		for (JsonNode component : Json.elements(container, "components")) {
			ObjectNode answer = answers.addObject().put("type", Json.longOf(component, "type", 0)).put("id", Json.longOf(component, "id", 0));
			if (Json.longOf(component, "type", 0) == LABEL) {
				answer.set("component", input(component.path("component")));
			}
			else if (component.has("components")) {
				answer.set("components", filled(component));
			}
			else {
				answer.setAll(input(component));
			}
		}
		return answers;
	}

	private ObjectNode input(JsonNode component) {
		int type = (int) Json.longOf(component, "type", 0);
		ObjectNode answer = Json.object().put("type", type).put("id", Json.longOf(component, "id", 0));
		String customId = Json.textOf(component, "custom_id");
		if (customId == null) {
			return answer;
		}
		answer.put("custom_id", customId);
		JsonNode value = this.given.path(customId);
		switch (type) {
			case TEXT_INPUT -> answer.put("value", text(component, value.isMissingNode() ? Json.textOf(component, "value", "")
					: value.asString("")));
			case CHECKBOX -> answer.put("value", value.isMissingNode() ? Json.isTrue(component, "default") : value.asBoolean(false));
			case RADIO_GROUP -> {
				List<String> chosen = chosen(component, type, value);
				answer.put("value", chosen.isEmpty() ? null : chosen.get(0));
			}
			default -> answer.set("values", Json.texts(chosen(component, type, value)));
		}
		return answer;
	}

	private static String text(JsonNode component, String text) {
		String customId = Json.textOf(component, "custom_id", "");
		int length = text.codePointCount(0, text.length());
		if (text.isEmpty() && required(component)) {
			throw new IllegalArgumentException("The input '" + customId + "' is required");
		}
		long least = Json.longOf(component, "min_length", 0);
		long most = Json.longOf(component, "max_length", 4000);
		if (length > most || length < least && length > 0) {
			throw new IllegalArgumentException("The input '" + customId + "' takes " + least + " to " + most + " characters, this text has "
					+ length);
		}
		return text;
	}

	private List<String> chosen(JsonNode component, int type, JsonNode value) {
		List<String> chosen = value.isMissingNode() ? defaults(component)
				: value.isArray() ? value.valueStream().map(JsonNode::asString).toList()
				: value.asString("").isEmpty() ? List.of() : List.of(value.asString());
		String customId = Json.textOf(component, "custom_id", "");
		long most = type == RADIO_GROUP ? 1
				: Json.longOf(component, "max_values", type == CHECKBOX_GROUP ? Json.elements(component, "options").size() : 1);
		long least = Json.longOf(component, "min_values", required(component) ? 1 : 0);
		if (chosen.size() > most || chosen.size() < least && (required(component) || !chosen.isEmpty())) {
			throw new IllegalArgumentException("The input '" + customId + "' takes " + least + " to " + most + " choices, these are "
					+ chosen.size());
		}
		chosen.forEach(choice -> demandOffered(component, type, choice));
		return chosen;
	}

	private void demandOffered(JsonNode component, int type, String choice) {
		List<String> offered = Json.elements(component, "options").stream().map(option -> Json.textOf(option, "value", "")).toList();
		boolean known = CHOICES.contains(type) ? offered.contains(choice)
				: type == FILES ? this.values.attachment(choice).isPresent() : this.values.selected(type, choice);
		if (!known) {
			throw new IllegalArgumentException("The input '" + Json.textOf(component, "custom_id", "") + "' does not offer '" + choice + "'"
					+ (offered.isEmpty() ? "" : "; it offers " + offered));
		}
	}

	private static boolean required(JsonNode component) { return component.path("required").asBoolean(true); }

	private static List<String> defaults(JsonNode component) {
		List<String> options = Json.elements(component, "options").stream().filter(option -> Json.isTrue(option, "default"))
			.map(option -> Json.textOf(option, "value", "")).toList();
		return options.isEmpty() ? Json.elements(component, "default_values").stream().map(value -> Json.textOf(value, "id", "")).toList()
				: options;
	}

}
