package dev.disruption.simulator.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is online, and what they do; see <a href="https://docs.discord.com/developers/events/gateway-events#presence-update">Presence Update</a>. */
public final class Presences {

	private static final List<String> STATUSES = List.of("online", "idle", "dnd", "offline");

	private static final int CUSTOM = 4;

	private final Map<String, ObjectNode> presences = new HashMap<>();

	private final World world;

	Presences(World world) { this.world = world; }

	/**
	 * A person comes, goes, or tells what they do; bots hear of it if their intents say so.
	 * @param status online, idle, dnd or offline
	 * @param text a custom status; null for none
	 */
	public void set(Person person, String status, @Nullable String text) {
		ArrayNode activities = Json.array();
		if (text != null && !text.isBlank()) {
			activities.addObject().put("name", "Custom Status").put("type", CUSTOM).put("state", text).put("id", "custom");
		}
		set(person, status, activities);
	}

	/** @throws IllegalArgumentException if there is no such status */
	public void set(Person person, String status, ArrayNode activities) {
		if (!STATUSES.contains(status)) {
			throw new IllegalArgumentException("A status is one of " + STATUSES + ", not '" + status + "'");
		}
		this.world.atomically(() -> {
			ObjectNode presence = Json.object().put("status", status);
			presence.set("activities", activities.deepCopy());
			this.presences.put(person.id(), presence);
			this.world.journal().add(Kind.WORLD, "PRESENCE_UPDATE", presence.deepCopy().put("user_id", person.id()));
			this.world.guilds().stream().filter(guild -> guild.member(person.id()) != null)
				.forEach(guild -> this.world.publish(new WorldEvent("PRESENCE_UPDATE", guild.id(), document(person, guild))));
		});
	}

	/** What others see of a status: nobody sees that somebody is invisible. */
	public static String shown(String status) {
		return status.equals("invisible") ? "offline" : STATUSES.contains(status) ? status : "online";
	}

	/** Status and activities of everybody who told them, by their id. */
	public ObjectNode all() {
		return this.world.atomically(() -> {
			ObjectNode all = Json.object();
			this.presences.forEach((id, presence) -> all.set(id, presence.deepCopy()));
			return all;
		});
	}

	/** The presences of a guild's members who are not offline and told so, as GUILD_CREATE lists them. */
	ArrayNode of(Guild guild) {
		return Json.array(this.presences.entrySet().stream().filter(one -> !"offline".equals(Json.textOf(one.getValue(), "status")))
			.map(one -> guild.member(one.getKey())).filter(Objects::nonNull).map(Member::person)
			.sorted(Comparator.comparing(Person::id, Snowflakes.ORDER)).map(person -> document(person, guild)).toList());
	}

	private ObjectNode document(Person person, Guild guild) {
		ObjectNode known = this.presences.getOrDefault(person.id(), Json.object().put("status", "online"));
		ObjectNode presence = known.deepCopy().put("guild_id", guild.id());
		presence.putObject("user").put("id", person.id());
		ObjectNode clients = presence.putObject("client_status");
		if (!"offline".equals(Json.textOf(known, "status"))) {
			clients.put("web", Json.textOf(known, "status"));
		}
		return presence;
	}

}
