package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Invites;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/invite">Invite Resource</a>. */
final class InviteResource {

	private final World world;

	InviteResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/invites/{code}", this::invite),
				Route.delete("/invites/{code}", this::delete),
				Route.get("/channels/{channel.id}/invites", this::ofChannel).needs(Permission.MANAGE_CHANNELS),
				Route.post("/channels/{channel.id}/invites", this::create).needs(Permission.CREATE_INSTANT_INVITE),
				Route.get("/guilds/{guild.id}/invites", call -> Answer.ok(Json.array(this.world.of(Invites.THING).in(call.parameter("guild.id"))
					.stream().map(invite -> Invites.document(this.world, invite, true)).toList()))).needs(Permission.MANAGE_GUILD));
	}

	private Answer invite(Call call) {
		ObjectNode kept = find(call);
		ObjectNode invite = Invites.document(this.world, kept, false);
		if (call.isTrue("with_counts")) {
			int members = this.world.requireGuild(kept.path("guild_id").asString()).memberCount();
			invite.put("approximate_member_count", members).put("approximate_presence_count", members);
		}
		return Answer.ok(invite);
	}

	private Answer delete(Call call) {
		ObjectNode kept = find(call);
		Guild guild = Guard.guild(this.world, kept.path("guild_id").asString());
		Channel channel = this.world.requireChannel(kept.path("channel_id").asString());
		if (!Permission.MANAGE_GUILD.isIn(guild.permissionsOf(this.world.bot()))) {
			Guard.require(this.world, channel, Permission.MANAGE_CHANNELS);
		}
		ObjectNode answer = Invites.document(this.world, kept, false);
		this.world.of(Invites.THING).delete(guild.id(), call.parameter("code"), call.by(this.world));
		return Answer.ok(answer);
	}

	private Answer ofChannel(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		return Answer.ok(Json.array(this.world.of(Invites.THING).in(String.valueOf(channel.guildId())).stream()
			.filter(invite -> channel.id().equals(invite.path("channel_id").asString()))
			.map(invite -> Invites.document(this.world, invite, true)).toList()));
	}

	private Answer create(Call call) {
		Channel channel = this.world.requireChannel(call.parameter("channel.id"));
		if (channel.isDirect() || channel.isThread() || channel.type() == Channel.CATEGORY) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		ObjectNode body = call.object().put("channel", channel.id());
		ObjectNode kept = this.world.of(Invites.THING).create(String.valueOf(channel.guildId()), body, call.by(this.world));
		return Answer.ok(Invites.document(this.world, kept, true));
	}

	private ObjectNode find(Call call) {
		String code = call.parameter("code");
		return this.world.of(Invites.THING).require(this.world.of(Invites.THING).scopeOf(code), code);
	}

}
