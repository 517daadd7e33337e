package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/user">User Resource</a> and <a href="https://docs.discord.com/developers/resources/application">Application Resource</a>. */
final class UserResource {

	private final World world;

	UserResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/users/@me", this::me),
				Route.get("/users/@me/guilds", this::guilds),
				Route.get("/users/@me/channels", this::conversations),
				Route.post("/users/@me/channels", this::converse),
				Route.get("/users/{user.id}", this::user),
				Route.get("/applications/@me", this::application),
				Route.get("/oauth2/applications/@me", this::application));
	}

	private Answer me(Call call) {
		return Answer.ok(this.world.bot().document().put("verified", true).put("mfa_enabled", true).put("flags", 0).putNull("email"));
	}

	private Answer user(Call call) { return Answer.ok(require(call.parameter("user.id")).document()); }

	private Answer application(Call call) {
		return Answer.ok(this.world.application().document(this.world.guild().owner(), this.world.guilds().size()));
	}

	private Answer guilds(Call call) { return Answer.ok(Json.array(this.world.guilds().stream().map(this::summary).toList())); }

	private Answer conversations(Call call) {
		return Answer.ok(Json.array(this.world.conversations().stream().map(this.world::document).toList()));
	}

	private Answer converse(Call call) {
		ObjectNode body = call.object();
		new Form().required("recipient_id", body.path("recipient_id")).throwIfInvalid();
		Person person = require(Json.textOf(body, "recipient_id", ""));
		if (person.bot()) {
			throw Problem.of(400, 50007, "Cannot send messages to this user");
		}
		return Answer.ok(this.world.document(this.world.direct(person)));
	}

	private Person require(String id) {
		Person person = this.world.personById(id);
		if (person == null) {
			throw Problem.unknown(10013, "User");
		}
		return person;
	}

	private ObjectNode summary(Guild guild) {
		ObjectNode summary = Json.object().put("id", guild.id()).put("name", guild.name()).putNull("icon").putNull("banner").put("owner", false)
			.put("permissions", Long.toString(guild.permissionsOf(this.world.bot())));
		summary.putArray("features");
		return summary;
	}

}
