package dev.disruption.simulator.world;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who reacted to which message; see <a href="https://docs.discord.com/developers/resources/message#reaction-object">Reaction Object</a>. */
public final class Reactions {

	private final Map<String, Map<String, Set<String>>> byMessage = new LinkedHashMap<>();

	private final World world;

	Reactions(World world) { this.world = world; }

	/** @param emoji a character, or {@code name:id} of a guild's own */
	public void add(Person person, String channelId, String messageId, String emoji) {
		this.world.atomically(() -> {
			ObjectNode message = this.world.messages().require(channelId, messageId);
			if (people(messageId, emoji).add(person.id())) {
				refresh(channelId, message);
				ObjectNode data = event(person, message, emoji).put("message_author_id", message.path("author").path("id").asString(""));
				Guild guild = guild(message);
				Member member = guild == null ? null : guild.member(person.id());
				if (member != null) {
					data.set("member", member.document());
				}
				tell(Kind.REACTION_ADDED, "MESSAGE_REACTION_ADD", message, data);
			}
		});
	}

	public void remove(Person person, String channelId, String messageId, String emoji) {
		this.world.atomically(() -> {
			ObjectNode message = this.world.messages().require(channelId, messageId);
			if (people(messageId, emoji).remove(person.id())) {
				refresh(channelId, message);
				tell(Kind.REACTION_REMOVED, "MESSAGE_REACTION_REMOVE", message, event(person, message, emoji));
			}
		});
	}

	/** Takes all reactions away. @param emoji those with this one only; null for every one */
	public void clear(String channelId, String messageId, @Nullable String emoji) {
		this.world.atomically(() -> {
			ObjectNode message = this.world.messages().require(channelId, messageId);
			Map<String, Set<String>> reactions = this.byMessage.getOrDefault(messageId, Map.of());
			boolean any = emoji == null ? !reactions.isEmpty() : reactions.containsKey(emoji);
			if (!any) {
				return;
			}
			if (emoji == null) {
				this.byMessage.remove(messageId);
			}
			else {
				reactions.remove(emoji);
			}
			refresh(channelId, message);
			ObjectNode data = Json.object().put("channel_id", channelId).put("message_id", messageId);
			Guild guild = guild(message);
			if (guild != null) {
				data.put("guild_id", guild.id());
			}
			data.set("emoji", emoji == null ? Json.object() : emoji(emoji));
			this.world.journal().add(Kind.REACTION_REMOVED, emoji == null ? "all" : emoji, data);
			if (emoji == null) {
				data.remove("emoji");
			}
			this.world.publish(new WorldEvent(emoji == null ? "MESSAGE_REACTION_REMOVE_ALL" : "MESSAGE_REACTION_REMOVE_EMOJI",
					guild == null ? null : guild.id(), data));
		});
	}

	/** An emoji as paths name it: a character, or {@code name:id}. */
	public static String name(JsonNode emoji) {
		return Json.isPresent(emoji.get("id")) ? emoji.path("name").asString("") + ":" + emoji.path("id").asString()
				: emoji.path("name").asString("");
	}

	/** Who reacted with this emoji, in order. */
	public List<Person> of(String messageId, String emoji) {
		return this.world.atomically(() -> people(messageId, emoji).stream().map(this.world::personById).filter(person -> person != null)
			.toList());
	}

	private void refresh(String channelId, ObjectNode message) {
		ArrayNode reactions = message.putArray("reactions");
		this.byMessage.getOrDefault(message.get("id").stringValue(), Map.of()).forEach((emoji, people) -> {
			if (!people.isEmpty()) {
				ObjectNode reaction = reactions.addObject().put("count", people.size()).put("me", people.contains(this.world.bot().id()))
					.put("me_burst", false);
				reaction.putObject("count_details").put("burst", 0).put("normal", people.size());
				reaction.putArray("burst_colors");
				reaction.set("emoji", emoji(emoji));
			}
		});
		if (reactions.isEmpty()) {
			message.remove("reactions");
		}
		this.world.messages().store(channelId, message);
	}

	private ObjectNode event(Person person, ObjectNode message, String emoji) {
		ObjectNode data = Json.object().put("user_id", person.id()).put("type", 0).put("message_id", message.get("id").stringValue())
			.put("channel_id", message.get("channel_id").stringValue()).put("burst", false);
		data.set("emoji", emoji(emoji));
		Guild guild = guild(message);
		return guild == null ? data : data.put("guild_id", guild.id());
	}

	private void tell(Kind kind, String event, ObjectNode message, ObjectNode data) {
		this.world.journal().add(kind, data.get("emoji").path("name").asString(""), data);
		Guild guild = guild(message);
		this.world.publish(new WorldEvent(event, guild == null ? null : guild.id(), data));
	}

	private @Nullable Guild guild(ObjectNode message) {
		String guildId = this.world.messages().guildOf(message);
		return guildId == null ? null : this.world.guildById(guildId);
	}

	private Set<String> people(String messageId, String emoji) {
		return this.byMessage.computeIfAbsent(messageId, unknown -> new LinkedHashMap<>())
			.computeIfAbsent(emoji, unknown -> new LinkedHashSet<>());
	}

	private static ObjectNode emoji(String emoji) {
		int colon = emoji.indexOf(':');
		return colon < 0 ? Json.object().putNull("id").put("name", emoji) : Json.object().put("id", emoji.substring(colon + 1))
			.put("name", emoji.substring(0, colon));
	}

}
