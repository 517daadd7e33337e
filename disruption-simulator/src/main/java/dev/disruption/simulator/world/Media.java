package dev.disruption.simulator.world;

import java.util.List;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that components and embeds name; see <a href="https://docs.discord.com/developers/components/reference#unfurled-media-item">Unfurled Media Item</a>. */
final class Media {

	private static final String ATTACHED = "attachment://";

	private Media() {}

	/** Puts the addresses of the message's own files in the place of {@code attachment://} ones. */
	static void resolve(ObjectNode message) {
		for (ObjectNode component : Components.all(message)) {
			resolve(message, component.path("media"));
			resolve(message, component.path("file"));
			Json.elements(component, "items").forEach(item -> resolve(message, item.path("media")));
			if (component.get("file") instanceof ObjectNode file && file.has("attachment_id")) {
				JsonNode attachment = attachment(message, "id", Json.textOf(file, "attachment_id", ""));
				component.put("name", Json.textOf(attachment, "filename")).put("size", Json.longOf(attachment, "size", 0));
			}
		}
		for (JsonNode embed : Json.elements(message, "embeds")) {
			List.of("image", "thumbnail").forEach(picture -> resolve(message, embed.path(picture)));
		}
	}

	private static void resolve(ObjectNode message, JsonNode named) {
		String url = Json.textOf(named, "url", "");
		if (!(named instanceof ObjectNode media) || !url.startsWith(ATTACHED)) {
			return;
		}
		JsonNode attachment = attachment(message, "filename", url.substring(ATTACHED.length()));
		if (attachment.isObject()) {
			media.put("attachment_id", Json.textOf(attachment, "id"));
			List.of("url", "proxy_url", "content_type", "width", "height").stream().filter(attachment::has)
				.forEach(field -> media.set(field, attachment.get(field)));
		}
	}

	private static JsonNode attachment(ObjectNode message, String field, String value) {
		return Json.elements(message, "attachments").stream().filter(one -> value.equals(Json.textOf(one, field))).findFirst()
			.orElseGet(() -> message.path("none"));
	}

}
