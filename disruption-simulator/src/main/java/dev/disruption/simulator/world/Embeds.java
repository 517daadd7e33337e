package dev.disruption.simulator.world;

import java.util.List;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Discord makes of the embeds that a bot sends. */
final class Embeds {

	private static final List<String> PICTURES = List.of("image", "thumbnail");

	private Embeds() {}

	/** Sets the message's embeds to those that were sent: all of them are {@code rich}, pictures have a size. */
	static void fill(ObjectNode message, ObjectNode sent) {
		ArrayNode embeds = message.putArray("embeds");
		for (JsonNode embed : Json.elements(sent, "embeds")) {
			if (embed instanceof ObjectNode object) {
				embeds.add(rich(object.deepCopy()));
			}
		}
	}

	private static ObjectNode rich(ObjectNode embed) {
		embed.put("type", "rich");
		embed.remove(List.of("provider", "video"));
		embed.removeIf(JsonNode::isNull);
		PICTURES.stream().map(embed::get).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
			.forEach(picture -> picture.put("proxy_url", picture.path("url").asString("")).put("width", 0).put("height", 0));
		for (JsonNode field : Json.elements(embed, "fields")) {
			if (field instanceof ObjectNode object) {
				object.put("inline", Json.isTrue(field, "inline"));
			}
		}
		return embed;
	}

}
