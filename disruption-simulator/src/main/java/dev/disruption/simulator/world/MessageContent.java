package dev.disruption.simulator.world;

import java.util.List;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a bot without the intent sees; see <a href="https://docs.discord.com/developers/events/gateway#message-content-intent">Message Content Intent</a>. */
public final class MessageContent {

	private MessageContent() {}

	/** Empties a message's content unless it is the bot's own, mentions the bot, or was said in a conversation with it. */
	public static ObjectNode hide(ObjectNode message, boolean direct, String botId) {
		ObjectNode shown = message.deepCopy();
		if (shown.get("referenced_message") instanceof ObjectNode referenced) {
			shown.set("referenced_message", hide(referenced, direct, botId));
		}
		if (!direct && !botId.equals(shown.path("author").path("id").asString("")) && !mentions(shown, botId)) {
			shown.put("content", "");
			List.of("embeds", "attachments", "components").forEach(shown::putArray);
			shown.remove("poll");
		}
		return shown;
	}

	private static boolean mentions(JsonNode message, String botId) {
		return Json.elements(message, "mentions").stream().anyMatch(user -> botId.equals(user.path("id").asString("")));
	}

}
