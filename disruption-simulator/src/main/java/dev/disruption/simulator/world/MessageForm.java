package dev.disruption.simulator.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's limits on what a bot sends; see <a href="https://docs.discord.com/developers/resources/message#create-message">Create Message</a>. */
public final class MessageForm {

	private static final int COMPONENTS_V2 = 1 << 15;

	private static final int BUTTON = 2;

	private static final int LINK = 5;

	private static final List<String> CONTENTS = List.of("content", "embeds", "sticker_ids", "components", "poll", "attachments");

	private MessageForm() {}

	/** @throws Problem 50035 for broken limits, 50006 if there is nothing to send */
	public static void checkNew(ObjectNode body) { checkNew("", body); }

	/** @param prefix where in the request's body the message stands: empty, or {@code data.}
	 * @throws Problem 50035 for broken limits, 50006 if there is nothing to send */
	public static void checkNew(String prefix, ObjectNode body) {
		check(prefix, body);
		boolean forwards = Json.longOf(body.path("message_reference"), "type", 0) == 1;
		if (!forwards && CONTENTS.stream().allMatch(field -> isEmpty(body.path(field)))) {
			throw Problem.of(400, 50006, "Cannot send an empty message");
		}
	}

	/** @throws Problem 50035 for broken limits */
	public static void check(ObjectNode body) { check("", body); }

	/** @param prefix where in the request's body the message stands: empty, or {@code data.}
	 * @throws Problem 50035 for broken limits */
	public static void check(String prefix, ObjectNode body) {
		Form form = new Form(prefix).length("content", body.path("content"), 0, 2000).length("nonce", body.path("nonce"), 0, 25)
			.size("embeds", body.path("embeds"), 10).size("sticker_ids", body.path("sticker_ids"), 3);
		embeds(form, body);
		components(form, body);
		Polls.check(form, body);
		form.throwIfInvalid();
	}

	private static void embeds(Form form, ObjectNode body) {
		int total = 0;
		int index = 0;
		for (JsonNode embed : Json.elements(body, "embeds")) {
			String path = "embeds." + index++;
			form.length(path + ".title", embed.path("title"), 0, 256).length(path + ".description", embed.path("description"), 0, 4096)
				.length(path + ".footer.text", embed.path("footer").path("text"), 0, 2048)
				.length(path + ".author.name", embed.path("author").path("name"), 0, 256).size(path + ".fields", embed.path("fields"), 25);
			total += length(embed.path("title")) + length(embed.path("description")) + length(embed.path("footer").path("text"))
					+ length(embed.path("author").path("name"));
			int fieldIndex = 0;
			for (JsonNode field : Json.elements(embed, "fields")) {
				String fieldPath = path + ".fields." + fieldIndex++;
				form.required(fieldPath + ".name", field.path("name")).required(fieldPath + ".value", field.path("value"))
					.length(fieldPath + ".name", field.path("name"), 1, 256).length(fieldPath + ".value", field.path("value"), 1, 1024);
				total += length(field.path("name")) + length(field.path("value"));
			}
		}
		if (total > 6000) {
			form.error("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
		}
	}

	private static void components(Form form, ObjectNode body) {
		boolean layout = (Json.longOf(body, "flags", 0) & COMPONENTS_V2) != 0;
		if (layout) {
			List.of("content", "embeds", "sticker_ids", "poll").stream().filter(field -> !isEmpty(body.path(field)))
				.forEach(field -> form.error(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The '" + field
						+ "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"));
			if (Components.all(body).size() > 40) {
				form.error("components", "BASE_TYPE_MAX_LENGTH", "Must be 40 or fewer in length.");
			}
		}
		else {
			form.size("components", body.path("components"), 5);
		}
		walk(form, body, "components", new HashSet<>());
	}

	private static void walk(Form form, JsonNode container, String path, Set<String> customIds) {
		int index = 0;
		for (JsonNode component : Json.elements(container, "components")) {
			String here = path + "." + index++;
			form.required(here + ".type", component.path("type")).length(here + ".custom_id", component.path("custom_id"), 1, 100)
				.length(here + ".label", component.path("label"), 0, 80).size(here + ".options", component.path("options"), 25);
			if (Json.longOf(component, "type", 0) == BUTTON) {
				form.required(here + (Json.longOf(component, "style", 0) == LINK ? ".url" : ".custom_id"),
						component.path(Json.longOf(component, "style", 0) == LINK ? "url" : "custom_id"));
			}
			String customId = Json.textOf(component, "custom_id");
			if (customId != null && !customIds.add(customId)) {
				form.error(here + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
			}
			if (Json.longOf(component, "type", 0) == 1) {
				form.size(here + ".components", component.path("components"), 5);
			}
			walk(form, component, here + ".components", customIds);
		}
	}

	private static boolean isEmpty(JsonNode value) {
		return !Json.isPresent(value) || value.isString() && value.stringValue().isBlank() || value.isContainer() && value.isEmpty();
	}

	private static int length(JsonNode text) {
		return text.isString() ? text.stringValue().codePointCount(0, text.stringValue().length()) : 0;
	}

}
