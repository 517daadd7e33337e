package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Voice;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/voice">Voice Resource</a>. */
final class VoiceResource {

	private static final String STATES = "/guilds/{guild.id}/voice-states";

	private final World world;

	VoiceResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/voice/regions", call -> Answer.ok(regions())),
				Route.get("/guilds/{guild.id}/regions", call -> Answer.ok(regions())),
				Route.get(STATES + "/@me", call -> Answer.ok(state(call, this.world.bot().id()))),
				Route.get(STATES + "/{user.id}", call -> Answer.ok(state(call, call.parameter("user.id")))),
				Route.patch(STATES + "/@me", call -> edit(call, this.world.bot().id())),
				Route.patch(STATES + "/{user.id}", call -> edit(call, call.parameter("user.id"))));
	}

	private ObjectNode state(Call call, String personId) {
		String guildId = call.parameter("guild.id");
		return this.world.voice().document(guildId, this.world.of(Voice.THING).require(guildId, personId));
	}

	private Answer edit(Call call, String personId) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		ObjectNode body = call.object();
		ObjectNode state = this.world.of(Voice.THING).require(guild.id(), personId);
		Channel channel = this.world.requireChannel(Json.textOf(body, "channel_id", state.path("channel_id").asString()));
		boolean own = personId.equals(this.world.bot().id());
		if (!own || body.has("suppress") && !Json.isTrue(body, "suppress")) {
			Guard.require(this.world, channel, Permission.MUTE_MEMBERS);
		}
		if (Json.isPresent(body.get("request_to_speak_timestamp"))) {
			Guard.require(this.world, channel, Permission.REQUEST_TO_SPEAK);
		}
		if (channel.type() != Channel.STAGE || !channel.id().equals(state.path("channel_id").asString())) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		this.world.of(Voice.THING).edit(guild.id(), personId, body, null);
		return Answer.noContent();
	}

	private static JsonNode regions() {
		return Json.array(List.of(Json.object().put("id", "us-east").put("name", "US East").put("custom", false).put("deprecated", false)
			.put("optimal", true)));
	}

}
