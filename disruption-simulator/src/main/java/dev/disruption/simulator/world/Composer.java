package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes messages of what is sent; see <a href="https://docs.discord.com/developers/resources/message#message-object">Message Object</a>. */
final class Composer {

	private static final int REPLY = 19;

	private static final int FORWARD = 1;

	/** Fields that pass from what somebody sent to the message as they are. */
	private static final List<String> COPIED = List.of("components", "attachments", "nonce", "sticker_items", "interaction_metadata",
			"interaction", "webhook_id", "application_id", "message_reference");

	/** Of a message that is forwarded. */
	private static final List<String> SNAPSHOT = List.of("type", "content", "mentions", "mention_roles", "attachments", "embeds", "timestamp",
			"edited_timestamp", "flags", "components");

	private final World world;

	private final Mentions mentions;

	Composer(World world) {
		this.world = world;
		this.mentions = new Mentions(world);
	}

	/** What Discord's client makes of a text before it sends it. */
	String resolve(String text) { return this.mentions.resolve(text); }

	/** A new message. @param draft what was sent, and what only Discord sets */
	ObjectNode compose(String id, Channel channel, Person author, ObjectNode draft, Instant at) {
		ObjectNode message = Json.object().put("id", id).put("channel_id", channel.id()).put("type", Json.longOf(draft, "type", 0));
		message.set("author", draft.get("author") instanceof ObjectNode other ? other : author.document());
		message.put("content", Json.textOf(draft, "content", "")).put("timestamp", Json.timestamp(at)).putNull("edited_timestamp")
			.put("tts", Json.isTrue(draft, "tts")).put("pinned", false).put("flags", Json.longOf(draft, "flags", 0));
		message.putArray("attachments");
		message.putArray("components");
		message.set("embeds", Json.array());
		COPIED.stream().filter(field -> Json.isPresent(draft.get(field))).forEach(field -> message.set(field, draft.get(field).deepCopy()));
		Components.number(message);
		Embeds.fill(message, draft);
		Media.resolve(message);
		if (draft.path("poll").isObject()) {
			this.world.polls().open(message, draft.path("poll"));
		}
		stick(message, draft);
		refer(message, channel);
		this.mentions.fill(message, draft.path("allowed_mentions"));
		Guild guild = this.world.guildOf(channel);
		if (guild != null && guild.member(author.id()) != null && !Permission.MENTION_EVERYONE.isIn(guild.permissionsOf(author, channel))) {
			message.put("mention_everyone", false);
		}
		return message;
	}

	private void stick(ObjectNode message, ObjectNode draft) {
		List<ObjectNode> stickers = Json.textsOf(draft, "sticker_ids").stream().map(this.world.of(Expressions.STICKER)::find)
			.filter(Objects::nonNull).toList();
		if (stickers.size() < Json.textsOf(draft, "sticker_ids").size()) {
			throw Problem.of(400, 50081, "Invalid sticker sent");
		}
		if (!stickers.isEmpty()) {
			ArrayNode items = message.putArray("sticker_items");
			stickers.forEach(sticker -> items.addObject().put("id", sticker.path("id").asString()).put("name", sticker.path("name").asString())
				.put("format_type", sticker.path("format_type").asInt(1)));
		}
	}

	/** The new ones, and of the old ones those that are named, with what is said of them. */
	private static ArrayNode attachments(ObjectNode message, ObjectNode changes) {
		ArrayNode attachments = Json.array();
		for (JsonNode named : Json.elements(changes, "attachments")) {
			ObjectNode attachment = Json.elements(message, "attachments").stream()
				.filter(old -> Json.textOf(old, "id", "").equals(Json.textOf(named, "id", "?"))).findFirst()
				.map(old -> (ObjectNode) old.deepCopy()).orElseGet(Json::object);
			attachments.add(attachment.setAll((ObjectNode) named));
		}
		return attachments;
	}

	/** Changes the fields that are present: content, embeds, components, attachments, flags. */
	void change(ObjectNode message, ObjectNode changes) {
		if (changes.has("content")) {
			message.put("content", Json.textOf(changes, "content", ""));
		}
		if (changes.has("embeds")) {
			Embeds.fill(message, changes);
		}
		if (changes.has("attachments")) {
			message.set("attachments", attachments(message, changes));
		}
		if (changes.has("components")) {
			message.set("components", changes.get("components").isArray() ? changes.get("components").deepCopy() : Json.array());
		}
		Components.number(message);
		Media.resolve(message);
		long kept = Json.longOf(message, "flags", 0) & ~Messages.LOADING;
		// whether only one person sees a message is settled when it is sent
		message.put("flags", changes.has("flags") ? kept & Messages.EPHEMERAL | Json.longOf(changes, "flags", 0) & ~Messages.EPHEMERAL : kept);
		this.mentions.fill(message, changes.path("allowed_mentions"));
	}

	private void refer(ObjectNode message, Channel channel) {
		JsonNode reference = message.path("message_reference");
		if (!reference.isObject()) {
			return;
		}
		String id = Json.textOf(reference, "message_id", "");
		ObjectNode referenced = this.world.messages().find(Json.textOf(reference, "channel_id", channel.id()), id);
		if (referenced == null && !Boolean.FALSE.equals(reference.path("fail_if_not_exists").booleanValue(true))) {
			new Form().error("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message").throwIfInvalid();
		}
		if (referenced == null) {
			message.remove("message_reference");
			return;
		}
		referenced.remove("referenced_message");
		if (Json.longOf(reference, "type", 0) == FORWARD) {
			ObjectNode snapshot = Json.object();
			SNAPSHOT.stream().filter(referenced::has).forEach(field -> snapshot.set(field, referenced.get(field)));
			message.putObject("message_reference").put("type", FORWARD).put("message_id", id)
				.put("channel_id", referenced.path("channel_id").asString());
			message.putArray("message_snapshots").addObject().set("message", snapshot);
			return;
		}
		ObjectNode target = message.putObject("message_reference").put("type", 0).put("message_id", id).put("channel_id", channel.id());
		if (channel.guildId() != null) {
			target.put("guild_id", channel.guildId());
		}
		message.set("referenced_message", referenced);
		message.put("type", message.path("type").asInt(0) == 0 ? REPLY : message.path("type").asInt(0));
	}

}
