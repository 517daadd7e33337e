package dev.disruption.interaction.argument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.json.Snowflake;
import dev.disruption.model.component.ComponentResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What was entered into a modal, by the custom ids of its fields.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-component-interaction-response-structures">Component Interaction Response Structures</a>
 */
final class Fields {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Map<String, List<JsonNode>> values = new LinkedHashMap<>();

	private Fields() {
	}

	static Map<String, List<JsonNode>> of(List<ComponentResponse> components) {
		Fields fields = new Fields();
		components.forEach(fields::add);
		return fields.values;
	}

	private void add(ComponentResponse component) {
		if (component instanceof ComponentResponse.Label label) {
			add(label.component());
		}
		else if (component instanceof ComponentResponse.TextInput text) {
			put(text.customId(), (text.value() != null && !text.value().isEmpty()) ? List.of(text.value()) : List.of());
		}
		else if (component instanceof ComponentResponse.RadioGroup radio) {
			put(radio.customId(), (radio.value() != null) ? List.of(radio.value()) : List.of());
		}
		else if (component instanceof ComponentResponse.StringSelect select) {
			put(select.customId(), select.values());
		}
		else if (component instanceof ComponentResponse.CheckboxGroup group) {
			put(group.customId(), group.values());
		}
		else if (component instanceof ComponentResponse.Checkbox checkbox) {
			this.values.put(checkbox.customId(), List.of(JSON.booleanNode(checkbox.value())));
		}
		else {
			addEntities(component);
		}
	}

	private void addEntities(ComponentResponse component) {
		if (component instanceof ComponentResponse.UserSelect select) {
			putIds(select.customId(), select.values());
		}
		else if (component instanceof ComponentResponse.RoleSelect select) {
			putIds(select.customId(), select.values());
		}
		else if (component instanceof ComponentResponse.MentionableSelect select) {
			putIds(select.customId(), select.values());
		}
		else if (component instanceof ComponentResponse.ChannelSelect select) {
			putIds(select.customId(), select.values());
		}
		else if (component instanceof ComponentResponse.FileUpload upload) {
			putIds(upload.customId(), upload.values());
		}
	}

	private void put(String customId, List<String> texts) {
		this.values.put(customId, texts.stream().<JsonNode>map(JSON::stringNode).toList());
	}

	private void putIds(String customId, List<Snowflake> ids) {
		put(customId, ids.stream().map(Snowflake::toString).toList());
	}

}
