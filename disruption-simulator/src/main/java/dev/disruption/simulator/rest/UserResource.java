package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Monetization;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/user">User Resource</a>. */
final class UserResource {

	private static final Structure SELF = new Structure().optional("username", Type.text(2, 32)).optional("avatar", Type.image())
		.optional("banner", Type.image());

	private static final Structure CONNECTION = new Structure().optional("platform_name", Type.text(0, 50), "")
		.optional("platform_username", Type.text(0, 100), "").optional("metadata", Type.anyObject(), Json.object());

	private static final String CONNECTION_PATH = "/users/@me/applications/{application.id}/role-connection";

	private final World world;

	private ObjectNode connection = CONNECTION.create(Json.object());

	UserResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/users/@me", call -> Answer.ok(self())),
				Route.patch("/users/@me", this::edit),
				Route.get("/users/@me/guilds", this::guilds),
				Route.get("/users/@me/channels", call -> Answer.ok(Json.array(this.world.conversations().stream().map(this.world::document).toList()))),
				Route.post("/users/@me/channels", this::converse),
				Route.get("/users/@me/connections", call -> Answer.ok(Json.array())).forUsers(),
				Route.get("/users/@me/applications/{application.id}/entitlements", call -> Answer.ok(Json.array(this.world.of(Monetization.ENTITLEMENT)
					.in("").stream().filter(one -> this.world.bot().id().equals(Json.textOf(one, "user_id"))).toList()))).forUsers(),
				Route.get(CONNECTION_PATH, call -> Answer.ok(this.connection)).forUsers(),
				Route.put(CONNECTION_PATH, this::connect).forUsers(),
				Route.delete(CONNECTION_PATH, call -> {
					this.connection = CONNECTION.create(Json.object());
					return Answer.noContent();
				}).forUsers(),
				Route.get("/users/{user.id}", call -> Answer.ok(this.world.requirePerson(call.parameter("user.id")).document())));
	}

	private ObjectNode self() {
		ObjectNode self = this.world.bot().document().put("verified", true).put("mfa_enabled", true).put("locale", "en-US").putNull("email");
		self.setAll(this.world.application().profile());
		return self;
	}

	private Answer edit(Call call) {
		ObjectNode body = call.object();
		SELF.check(body, true);
		this.world.application().profile(SELF.create(body).without("username"));
		return Answer.ok(self());
	}

	private Answer guilds(Call call) {
		return Answer.ok(Json.array(call.page(this.world.guilds().stream().filter(guild -> guild.member(this.world.bot().id()) != null)
			.map(guild -> summary(call, guild)).toList(), "id", 200, 200)));
	}

	private Answer converse(Call call) {
		ObjectNode body = call.object();
		new Form().required("recipient_id", body.path("recipient_id")).throwIfInvalid();
		Person person = this.world.requirePerson(Json.textOf(body, "recipient_id", ""));
		if (person.bot()) {
			throw Problem.of(400, 50007, "Cannot send messages to this user");
		}
		return Answer.ok(this.world.document(this.world.direct(person)));
	}

	private Answer connect(Call call) {
		ObjectNode body = call.object();
		CONNECTION.check(body, true);
		this.connection = CONNECTION.create(body);
		return Answer.ok(this.connection);
	}

	private ObjectNode summary(Call call, Guild guild) {
		ObjectNode summary = Json.object().put("id", guild.id()).put("name", guild.name()).put("owner", guild.owner().equals(this.world.bot()))
			.put("permissions", Long.toString(guild.permissionsOf(this.world.bot())));
		List.of("icon", "banner", "features").forEach(field -> summary.set(field, guild.settings().get(field)));
		if (call.isTrue("with_counts")) {
			summary.put("approximate_member_count", guild.memberCount()).put("approximate_presence_count", guild.memberCount());
		}
		return summary;
	}

}
