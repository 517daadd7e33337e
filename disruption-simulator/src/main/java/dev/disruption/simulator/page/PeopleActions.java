package dev.disruption.simulator.page;

import java.util.Map;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How people come and go. */
final class PeopleActions {

	private static final int LONGEST_NAME = 32;

	private final World world;

	private final Request request;

	PeopleActions(Simulator simulator, Request request) {
		this.world = simulator.world();
		this.request = request;
	}

	Map<String, Action> actions() {
		return Map.of("direct", this::direct, "join", this::join, "leave", this::leave, "presence", this::presence);
	}

	private void direct(JsonNode action, ObjectNode answer) {
		answer.set("conversation", Snapshot.conversation(this.world.direct(this.request.person(action))));
	}

	private void join(JsonNode action, ObjectNode answer) {
		String name = Request.text(action, "name");
		Request.require(name.matches("[a-z0-9_.]{2," + LONGEST_NAME + "}"),
				"A user name has 2 to " + LONGEST_NAME + " lower-case letters, digits, underscores or periods");
		Person person = this.world.addPerson(name);
		this.world.join(person, guild(action));
		answer.put("person", person.id());
	}

	private void leave(JsonNode action, ObjectNode answer) {
		Person person = this.request.person(action);
		Guild guild = guild(action);
		Request.require(!person.equals(guild.owner()), "The owner cannot leave the server");
		this.world.leave(person, guild);
	}

	private void presence(JsonNode action, ObjectNode answer) {
		this.world.presences().set(this.request.person(action), Request.text(action, "status"), Json.textOf(action, "text"));
	}

	private Guild guild(JsonNode action) {
		Guild guild = this.world.guildById(Request.text(action, "guild"));
		return guild == null ? this.world.guild() : guild;
	}

}
