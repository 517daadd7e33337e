package dev.disruption.simulator.scenario;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a world of a scenario. */
final class Furnisher {

	private static final List<String> OF_GUILD = List.of("name", "owner", "roles", "people", "channels");

	private static final List<String> OF_ROLE = List.of("name", "color", "permissions", "hoist", "mentionable");

	private static final List<String> OF_PERSON = List.of("name", "display", "avatar", "nick", "roles", "status", "doing");

	private static final List<String> OF_CHANNEL = List.of("name", "type", "topic", "category", "channels", "history");

	private static final List<String> OF_MESSAGE = List.of("by", "ago", "text", "replies-to", "embeds", "poll", "reactions", "components");

	private static final Map<String, Integer> TYPES = Map.of("text", Channel.TEXT, "voice", Channel.VOICE, "announcement",
			Channel.ANNOUNCEMENT, "stage", Channel.STAGE, "forum", Channel.FORUM, "media", Channel.MEDIA);

	private final World world;

	Furnisher(World world) { this.world = world; }

	void guild(Part part) {
		part.allow(OF_GUILD);
		String name = part.required("name");
		// people come first: one of them owns the guild
		List<Part> people = part.parts("people");
		people.forEach(this::person);
		Guild known = this.world.guilds().stream().filter(guild -> guild.name().equals(name)).findFirst().orElse(null);
		Guild guild = known != null ? known : this.world.addGuild(name, find(part, part.required("owner")));
		part.parts("roles").forEach(role -> role(guild, role));
		people.forEach(person -> member(guild, person));
		List<Part> channels = part.parts("channels");
		if (known == null && !channels.isEmpty()) {
			guild.channels().forEach(channel -> this.world.removeChannel(channel));
		}
		channels.forEach(channel -> channel(guild, channel, null));
	}

	private void person(Part part) {
		part.allow(OF_PERSON);
		String name = part.required("name");
		if (this.world.personByName(name) == null) {
			String display = part.text("display");
			String avatar = "false".equals(part.text("avatar")) ? null
					: UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
			this.world.addPerson(name, display == null ? capitalized(name) : display, avatar);
		}
	}

	private void role(Guild guild, Part part) {
		part.allow(OF_ROLE);
		ObjectNode role = Json.object().put("name", part.required("name")).put("color", part.color())
			.put("hoist", !"false".equals(part.text("hoist"))).put("mentionable", "true".equals(part.text("mentionable")));
		if (part.has("permissions")) {
			role.put("permissions", part.required("permissions"));
		}
		allowed(part, () -> this.world.of(Role.THING).create(guild.id(), role, null));
	}

	private void member(Guild guild, Part part) {
		Person person = find(part, part.required("name"));
		this.world.join(person, guild);
		List<String> roles = new ArrayList<>();
		for (String name : part.texts("roles")) {
			roles.add(guild.roles().stream().filter(role -> role.name().equals(name)).map(Role::id).findFirst()
				.orElseThrow(() -> part.wrong("There is no role '" + name + "' in " + guild.name())));
		}
		ObjectNode changes = Json.object();
		if (!roles.isEmpty()) {
			changes.set("roles", Json.texts(roles));
		}
		if (part.has("nick")) {
			changes.put("nick", part.required("nick"));
		}
		allowed(part, () -> this.world.members().edit(guild, this.world.members().require(guild, person.id()), changes, null));
		if (part.has("status") || part.has("doing")) {
			String status = part.text("status");
			part.attempt(() -> {
				this.world.presences().set(person, status == null ? "online" : status, part.text("doing"));
				return person;
			});
		}
	}

	private void channel(Guild guild, Part part, @Nullable String category) {
		part.allow(OF_CHANNEL);
		String group = part.text("category");
		if (group != null) {
			Channel made = make(guild, part, group, Channel.CATEGORY, null);
			part.parts("channels").forEach(channel -> channel(guild, channel, made.id()));
			return;
		}
		String type = part.text("type");
		Integer number = TYPES.get(type == null ? "text" : type);
		if (number == null) {
			throw part.wrong("type is one of " + TYPES.keySet().stream().sorted().toList() + ", not '" + type + "'");
		}
		history(make(guild, part, part.required("name"), number, category), part.parts("history"));
	}

	/** The channel of this name, made if need be. */
	private Channel make(Guild guild, Part part, String name, int type, @Nullable String category) {
		return guild.channels().stream().filter(channel -> channel.name().equals(name)).findFirst().orElseGet(() -> {
			ObjectNode body = Json.object().put("name", name).put("type", type).put("parent_id", category).put("position", guild.channels().size());
			if (part.has("topic")) {
				body.put("topic", part.required("topic"));
			}
			return allowed(part, () -> this.world.channels().create(guild.id(), body, null));
		});
	}

	private void history(Channel channel, List<Part> parts) {
		List<String> ids = new ArrayList<>();
		Map<String, String> latest = new HashMap<>();
		Instant now = this.world.clock().instant();
		for (Part part : parts) {
			part.allow(OF_MESSAGE);
			Person author = find(part, part.required("by"));
			ObjectNode draft = draft(part, latest);
			// those of the same minute keep their order
			Instant at = now.minus(part.ago()).minus(Duration.ofSeconds(parts.size() - ids.size()));
			String id = allowed(part, () -> this.world.messages().remember(at, channel, author, draft));
			ids.add(id);
			latest.put(author.name(), id);
			part.node().path("reactions").forEachEntry((emoji, people) -> people
				.forEach(person -> this.world.reactions().add(find(part, person.asString()), channel.id(), id, emoji)));
		}
	}

	private static ObjectNode draft(Part part, Map<String, String> latest) {
		String text = part.text("text");
		ObjectNode draft = Json.object().put("content", text == null ? "" : text.strip());
		for (String field : List.of("embeds", "components")) {
			if (part.has(field)) {
				draft.set(field, part.node().path(field).deepCopy());
			}
		}
		if (part.has("poll")) {
			draft.set("poll", poll(part.node().path("poll")));
		}
		String repliedTo = part.text("replies-to");
		if (repliedTo != null) {
			String id = latest.get(repliedTo);
			if (id == null) {
				throw part.wrong("replies-to names somebody who has said something above, which " + repliedTo + " has not");
			}
			draft.putObject("message_reference").put("message_id", id);
		}
		return draft;
	}

	private static ObjectNode poll(JsonNode asked) {
		ObjectNode poll = Json.object().put("duration", 24);
		poll.putObject("question").put("text", asked.path("question").asString(""));
		ArrayNode answers = poll.putArray("answers");
		asked.path("answers").forEach(answer -> answers.addObject().putObject("poll_media").put("text", answer.asString()));
		return poll;
	}

	private Person find(Part part, String name) { return part.attempt(() -> this.world.person(name)); }

	/** What Discord would refuse is wrong in a scenario, too. */
	private static <T> T allowed(Part part, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (Problem refused) {
			throw part.wrong(String.valueOf(refused.getMessage()));
		}
	}

	private static String capitalized(String name) { return name.substring(0, 1).toUpperCase() + name.substring(1); }

}
