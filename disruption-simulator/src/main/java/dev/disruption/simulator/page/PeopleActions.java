package dev.disruption.simulator.page;

import java.util.Map;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How people come and go. */
final class PeopleActions {

	private static final int LONGEST_NAME = 32;

	private final World world;

	private final Commands commands;

	private final Request request;

	PeopleActions(Simulator simulator, Request request) {
		this.world = simulator.world();
		this.commands = simulator.commands();
		this.request = request;
	}

	Map<String, Action> actions() {
		return Map.of("direct", this::direct, "join", this::join, "leave", this::leave, "presence", this::presence, "rights", this::rights);
	}

	private void direct(JsonNode action, ObjectNode answer) {
		answer.set("conversation", Snapshot.conversation(this.world.direct(this.request.person(action))));
	}

	private void join(JsonNode action, ObjectNode answer) {
		String name = Request.text(action, "name");
		Request.require(name.matches("[a-z0-9_.]{2," + LONGEST_NAME + "}"),
				"A user name has 2 to " + LONGEST_NAME + " lower-case letters, digits, underscores or periods");
		Person person = this.world.addPerson(name);
		this.world.join(person, this.request.guild(action));
		answer.put("person", person.id());
	}

	private void leave(JsonNode action, ObjectNode answer) {
		Person person = this.request.person(action);
		Guild guild = this.request.guild(action);
		Request.require(!person.equals(guild.owner()), "The owner cannot leave the server");
		this.world.leave(person, guild);
	}

	private void presence(JsonNode action, ObjectNode answer) {
		this.world.presences().set(this.request.person(action), Request.text(action, "status"), Json.textOf(action, "text"));
	}

	/** What the acting person sees and may do where they are: the page leaves out the rest, or says so. */
	private void rights(JsonNode action, ObjectNode answer) {
		Person person = this.request.person(action);
		Rights rights = this.world.rights(person);
		Guild guild = this.request.guild(action);
		answer.set("hidden", Json.texts(guild.channels().stream().filter(channel -> !rights.may(channel)).map(Channel::id).toList()));
		Channel channel = this.world.channelById(Json.textOf(action, "channel", ""));
		if (channel == null || !rights.may(channel)) {
			return;
		}
		boolean threads = channel.isThread();
		answer.put("speaks", rights.may(channel, threads ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES));
		answer.put("permissions", Long.toString(rights.in(channel)));
		answer.set("commands", Json.texts(this.commands.usable(person, channel).stream().map(command -> Json.textOf(command, "id", ""))
			.toList()));
	}

}
