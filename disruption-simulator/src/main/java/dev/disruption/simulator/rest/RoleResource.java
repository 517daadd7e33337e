package dev.disruption.simulator.rest;

import java.util.Comparator;
import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/guild#get-guild-roles">Guild Roles</a>. */
final class RoleResource {

	private static final String ROLES = "/guilds/{guild.id}/roles";

	private static final Structure MOVE = new Structure().required("id", Type.id()).optional("position", Type.number(0, 250));

	private final World world;

	RoleResource(World world) { this.world = world; }

	List<Route> routes() {
		return Collection.of(this.world, Role.THING, ROLES, "role.id").list().get().post(200, Permission.MANAGE_ROLES).when(RoleResource::grants)
			.patch(Permission.MANAGE_ROLES).when(RoleResource::outranks).when(RoleResource::grants)
			.delete(Permission.MANAGE_ROLES).when(RoleResource::outranks).when(RoleResource::isOrdinary)
			.and(Route.patch(ROLES, this::move).needs(Permission.MANAGE_ROLES), Route.get(ROLES + "/member-counts", this::counts)).routes();
	}

	/** @throws Problem 50013 if the role that the path names is not below the bot's highest */
	static void outranks(Call call, World world) {
		Guild guild = Guard.guild(world, call.parameter("guild.id"));
		Role role = new Role(world.of(Role.THING).require(guild.id(), call.parameter("role.id")));
		world.rights(world.bot()).outrank(guild, role);
	}

	/** Nobody can give away what they don't have. */
	private static void grants(Call call, World world) {
		Rights rights = world.rights(world.bot());
		rights.grant(rights.in(rights.guild(call.parameter("guild.id"))), Json.longOf(call.object(), "permissions", 0));
	}

	private static void isOrdinary(Call call, World world) {
		Role role = new Role(world.of(Role.THING).require(call.parameter("guild.id"), call.parameter("role.id")));
		if (role.managed() || role.id().equals(call.parameter("guild.id"))) {
			throw Problem.of(400, 50028, "Invalid Role");
		}
	}

	private Answer move(Call call) {
		String guildId = call.parameter("guild.id");
		for (JsonNode move : call.list()) {
			MOVE.check(move, true);
			ObjectNode role = this.world.of(Role.THING).require(guildId, Json.textOf(move, "id", ""));
			int position = (int) Json.longOf(move, "position", role.path("position").asInt(0));
			Guild guild = this.world.requireGuild(guildId);
			if (Math.max(position, role.path("position").asInt(0)) >= guild.rankOf(this.world.bot())) {
				throw Problem.of(403, 50013, "Missing Permissions");
			}
			this.world.of(Role.THING).replace(guildId, role, role.deepCopy().put("position", position), call.by(this.world));
		}
		return Answer.ok(Json.array(this.world.of(Role.THING).in(guildId).stream()
			.sorted(Comparator.comparingInt(role -> role.path("position").asInt(0))).toList()));
	}

	private Answer counts(Call call) {
		ObjectNode counts = Json.object();
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		guild.roles().forEach(role -> counts.put(role.id(),
				guild.members().stream().filter(member -> member.roles().contains(role.id())).count()));
		counts.put(guild.id(), guild.memberCount());
		return Answer.ok(counts);
	}

}
