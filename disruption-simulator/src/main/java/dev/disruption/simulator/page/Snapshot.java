package dev.disruption.simulator.page;

import java.util.List;
import java.util.stream.Stream;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the page shows, as it is now. */
final class Snapshot {

	private static final int MOST_MESSAGES = 100;

	private static final int MOST_ENTRIES = 300;

	private final World world;

	private final Commands commands;

	private final Gateway gateway;

	Snapshot(Simulator simulator) {
		this.world = simulator.world();
		this.commands = simulator.commands();
		this.gateway = simulator.gateway();
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
			document.set("sessions", sessions());
			document.set("faults", faults());
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
			return places;
		});
	}

	/** The commands of the bot, global ones and those of a guild. */
	ArrayNode commands() {
		Stream<ObjectNode> ofGuilds = this.world.guilds().stream().flatMap(guild -> this.commands.list(guild.id()).stream());
		return Json.array(Stream.concat(this.commands.list(null).stream(), ofGuilds).toList());
	}

	ArrayNode sessions() { return Json.array(this.gateway.sessionDocuments()); }

	ObjectNode faults() {
		return Json.object().put("refuse", this.gateway.refusesConnections()).put("silence", this.gateway.withholdsAcks());
	}

	@Nullable
	ObjectNode message(String channelId, String messageId) { return this.world.messages().find(channelId, messageId); }

	private ObjectNode messages() {
		ObjectNode messages = Json.object();
		Stream<Channel> channels = this.world.guilds().stream().flatMap(guild -> guild.channels().stream());
		Stream.concat(channels, this.world.conversations().stream()).forEach(channel -> {
			List<ObjectNode> all = this.world.messages().in(channel);
			messages.set(channel.id(), Json.array(all.subList(Math.max(0, all.size() - MOST_MESSAGES), all.size())));
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
