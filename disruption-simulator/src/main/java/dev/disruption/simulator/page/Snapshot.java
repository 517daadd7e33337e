package dev.disruption.simulator.page;

import java.util.List;
import java.util.stream.Stream;

import dev.disruption.simulator.Crowd;
import dev.disruption.simulator.Faults;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.fault.CallReader;
import dev.disruption.simulator.fault.Catalogue;
import dev.disruption.simulator.fault.PlanReader;
import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the page shows, as it is now. */
final class Snapshot {

	private static final int MOST_MESSAGES = 100;

	private static final int MOST_ENTRIES = 300;

	private final World world;

	private final Commands commands;

	private final Gateway gateway;

	private final Faults planned;

	private final Crowd crowd;

	private final List<String> routes;

	Snapshot(Simulator simulator) {
		this.world = simulator.world();
		this.commands = simulator.commands();
		this.gateway = simulator.gateway();
		this.planned = simulator.faults();
		this.crowd = simulator.crowd();
		this.routes = simulator.routes().stream().sorted().toList();
	}

	/** Everything at once, at one moment between two changes. */
	Taken take() {
		return this.world.atomically(() -> {
			// read first: what is written down meanwhile without the world's lock is told again rather than missed
			long upTo = this.world.journal().count();
			ObjectNode document = places().put("type", "snapshot");
			document.set("bot", this.world.bot().document());
			document.set("messages", messages());
			document.set("commands", commands());
			document.set("drift", drift());
			document.set("sessions", sessions());
			document.set("faults", faults());
			document.set("kinds_of_faults", kindsOfFaults());
			document.set("crowd", this.crowd.rates());
			document.set("log", log(upTo));
			return new Taken(document, upTo);
		});
	}

	/** The guilds with their channels, roles and members, and the conversations with the bot. */
	ObjectNode places() {
		return this.world.atomically(() -> {
			ObjectNode places = Json.object();
			places.set("guilds", Json.array(this.world.guilds().stream().map(guild -> this.world.created(guild, true)).toList()));
			places.set("conversations", Json.array(this.world.conversations().stream().map(Snapshot::conversation).toList()));
			places.set("presences", this.world.presences().all());
			return places;
		});
	}

	/** The commands of the bot, global ones and those of a guild. */
	ArrayNode commands() {
		Stream<ObjectNode> ofGuilds = this.world.guilds().stream().flatMap(guild -> this.commands.list(guild.id()).stream());
		return Json.array(Stream.concat(this.commands.list(null).stream(), ofGuilds).toList());
	}

	/** How they differ from what the bot defines; null if nobody knows that. */
	JsonNode drift() {
		List<ObjectNode> drift = this.commands.drift();
		return drift == null ? Json.nothing() : Json.array(drift);
	}

	ArrayNode sessions() { return Json.array(this.gateway.sessionDocuments()); }

	ObjectNode faults() {
		ObjectNode faults = Json.object().put("refuse", this.gateway.refusesConnections()).put("silence", this.gateway.withholdsAcks())
			.put("black-hole", this.gateway.isSilent());
		faults.set("planned", Json.texts(Stream.concat(this.planned.planned().stream(), this.planned.plannedCalls().stream())
			.map(Object::toString).toList()));
		return faults;
	}

	private ObjectNode kindsOfFaults() {
		ObjectNode kinds = Json.object();
		ObjectNode effects = kinds.putObject("effects");
		PlanReader.known().forEach((name, fields) -> effects.set(name, Json.texts(fields)));
		kinds.set("occasions", Json.texts(PlanReader.occasions()));
		ObjectNode calls = kinds.putObject("calls");
		CallReader.known().forEach((name, fields) -> calls.set(name, Json.texts(fields)));
		ObjectNode limits = kinds.putObject("limits");
		CallReader.limits().forEach((name, fields) -> limits.set(name, Json.texts(fields)));
		kinds.set("routes", Json.texts(this.routes));
		kinds.set("catalogue", Json.array(Catalogue.entries()));
		return kinds;
	}

	@Nullable
	ObjectNode message(String channelId, String messageId) {
		ObjectNode message = this.world.messages().find(channelId, messageId);
		return message == null ? null : withReactors(message);
	}

	/** With the ids of those who reacted, which bots have to ask for. */
	ObjectNode withReactors(ObjectNode message) {
		for (JsonNode reaction : Json.elements(message, "reactions")) {
			String id = Json.textOf(reaction.path("emoji"), "id");
			String name = Json.textOf(reaction.path("emoji"), "name", "");
			List<Person> people = this.world.reactions().of(message.path("id").asString(""), id == null ? name : name + ":" + id);
			((ObjectNode) reaction).set("people", Json.texts(people.stream().map(Person::id).toList()));
		}
		return message;
	}

	private ObjectNode messages() {
		ObjectNode messages = Json.object();
		Stream<Channel> channels = this.world.guilds().stream()
			.flatMap(guild -> Stream.concat(guild.channels().stream(), this.world.threads().of(guild.id()).stream()));
		Stream.concat(channels, this.world.conversations().stream()).forEach(channel -> {
			List<ObjectNode> all = this.world.messages().in(channel);
			List<ObjectNode> latest = all.subList(Math.max(0, all.size() - MOST_MESSAGES), all.size());
			messages.set(channel.id(), Json.array(latest.stream().map(this::withReactors).toList()));
		});
		return messages;
	}

	private ArrayNode log(long upTo) {
		List<ObjectNode> entries = this.world.journal().entries().stream()
			.filter(entry -> entry.number() <= upTo && Traffic.KINDS.contains(entry.kind()))
			.map(Traffic::entry).toList();
		return Json.array(entries.subList(Math.max(0, entries.size() - MOST_ENTRIES), entries.size()));
	}

	static ObjectNode conversation(Channel channel) {
		Person recipient = channel.recipient();
		return Json.object().put("id", channel.id()).put("type", channel.type()).put("person", recipient == null ? "" : recipient.id());
	}

	/** @param upTo the number of the last journal entry that the document contains */
	record Taken(ObjectNode document, long upTo) {
	}

}
