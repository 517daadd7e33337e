package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/guild">Guild Resource</a>. */
final class GuildResource {

	private final World world;

	GuildResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/guilds/{guild.id}", this::guild),
				Route.get("/guilds/{guild.id}/channels", this::channels),
				Route.get("/guilds/{guild.id}/roles", this::roles),
				Route.get("/guilds/{guild.id}/roles/{role.id}", this::role),
				Route.get("/guilds/{guild.id}/members", this::members),
				Route.get("/guilds/{guild.id}/members/{user.id}", this::member));
	}

	private Answer guild(Call call) {
		Guild guild = find(call);
		ObjectNode document = guild.document(this.world.bot().id());
		if (call.isTrue("with_counts")) {
			document.put("approximate_member_count", guild.members().size()).put("approximate_presence_count", guild.members().size());
		}
		return Answer.ok(document);
	}

	private Answer channels(Call call) {
		return Answer.ok(Json.array(find(call).channels().stream().map((Channel channel) -> this.world.document(channel)).toList()));
	}

	private Answer roles(Call call) { return Answer.ok(Json.array(find(call).roleDocuments())); }

	private Answer role(Call call) {
		return Answer.ok(find(call).roleDocuments().stream()
			.filter(role -> call.parameter("role.id").equals(Json.textOf(role, "id")))
			.findFirst().orElseThrow(() -> Problem.unknown(10011, "Role")));
	}

	private Answer members(Call call) {
		if (!this.world.application().approved().contains(Intent.GUILD_MEMBERS)) {
			throw Problem.of(403, 50001, "Missing Access");
		}
		String after = call.query("after");
		int limit = call.number("limit", 1, 1, 1000);
		return Answer.ok(Json.array(find(call).members().stream()
			.filter(member -> after == null || Snowflakes.ORDER.compare(member.person().id(), after) > 0)
			.limit(limit).map(Member::document).toList()));
	}

	private Answer member(Call call) {
		Member member = find(call).member(call.parameter("user.id"));
		if (member == null) {
			throw this.world.personById(call.parameter("user.id")) == null ? Problem.unknown(10013, "User") : Problem.unknown(10007, "Member");
		}
		return Answer.ok(member.document());
	}

	private Guild find(Call call) { return this.world.requireGuild(call.parameter("guild.id")); }

}
