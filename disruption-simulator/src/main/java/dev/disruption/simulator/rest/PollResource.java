package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/poll">Poll Resource</a>. */
final class PollResource {

	private static final String POLL = "/channels/{channel.id}/polls/{message.id}";

	private final World world;

	PollResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(POLL + "/answers/{answer.number}", this::voters).needs(Permission.READ_MESSAGE_HISTORY),
				Route.post(POLL + "/expire", this::expire));
	}

	private Answer voters(Call call) {
		poll(call);
		String answer = call.parameter("answer.number");
		List<ObjectNode> voters = this.world.polls().voters(call.parameter("message.id"), answer.matches("\\d{1,3}") ? Integer.parseInt(answer)
				: -1);
		return Answer.ok(Json.object().set("users", Json.array(call.page(voters, "id", 25, 100))));
	}

	private Answer expire(Call call) {
		ObjectNode message = poll(call);
		if (!this.world.bot().id().equals(message.path("author").path("id").asString())) {
			throw Problem.of(403, 50005, "Cannot edit a message authored by another user");
		}
		return Answer.ok(this.world.polls().expire(call.parameter("channel.id"), call.parameter("message.id")));
	}

	private ObjectNode poll(Call call) {
		ObjectNode message = this.world.messages().require(call.parameter("channel.id"), call.parameter("message.id"));
		if (!message.path("poll").isObject()) {
			throw Problem.of(400, 520004, "Cannot expire a message without a poll");
		}
		return message;
	}

}
