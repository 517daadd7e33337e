package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.interaction.Responses;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints">Endpoints</a> of interactions. */
final class InteractionResource {

	private static final String WEBHOOK = "/webhooks/{application.id}/{interaction.token}";

	private final World world;

	private final Responses responses;

	InteractionResource(World world, Responses responses) {
		this.world = world;
		this.responses = responses;
	}

	List<Route> routes() {
		return List.of(
				Route.post("/interactions/{interaction.id}/{interaction.token}/callback", this::callback).forInteractions(),
				Route.get(WEBHOOK + "/messages/@original", this::original).forInteractions(),
				Route.patch(WEBHOOK + "/messages/@original", this::editOriginal).forInteractions(),
				Route.delete(WEBHOOK + "/messages/@original", this::deleteOriginal).forInteractions(),
				Route.post(WEBHOOK, this::followUp).forInteractions(),
				Route.get(WEBHOOK + "/messages/{message.id}", this::message).forInteractions(),
				Route.patch(WEBHOOK + "/messages/{message.id}", this::edit).forInteractions(),
				Route.delete(WEBHOOK + "/messages/{message.id}", this::delete).forInteractions());
	}

	private Answer callback(Call call) {
		ObjectNode body = call.object();
		if (body.get("data") instanceof ObjectNode data && !call.request().uploads().isEmpty()) {
			data.set("attachments", Attachments.attach(call, "0", this.world).get("attachments"));
		}
		ObjectNode answer = this.responses.callback(call.parameter("interaction.id"), call.parameter("interaction.token"), body);
		return call.isTrue("with_response") ? Answer.ok(answer) : Answer.noContent();
	}

	private Answer original(Call call) { return Answer.ok(this.responses.original(token(call))); }

	private Answer editOriginal(Call call) { return Answer.ok(this.responses.editOriginal(token(call), body(call))); }

	private Answer deleteOriginal(Call call) {
		this.responses.deleteOriginal(token(call));
		return Answer.noContent();
	}

	private Answer followUp(Call call) { return Answer.ok(this.responses.followUp(token(call), body(call))); }

	private Answer message(Call call) { return Answer.ok(this.responses.followUpMessage(token(call), call.parameter("message.id"))); }

	private Answer edit(Call call) { return Answer.ok(this.responses.editFollowUp(token(call), call.parameter("message.id"), body(call))); }

	private Answer delete(Call call) {
		this.responses.deleteFollowUp(token(call), call.parameter("message.id"));
		return Answer.noContent();
	}

	private ObjectNode body(Call call) { return Attachments.attach(call, "0", this.world); }

	private String token(Call call) {
		if (!call.parameter("application.id").equals(this.world.application().id())) {
			throw Problem.unknown(10015, "Webhook");
		}
		return call.parameter("interaction.token");
	}

}
