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

	private final WebhookMessages webhooks;

	InteractionResource(World world, Responses responses, WebhookMessages webhooks) {
		this.world = world;
		this.responses = responses;
		this.webhooks = webhooks;
	}

	List<Route> routes() {
		return List.of(
				Route.post("/interactions/{interaction.id}/{interaction.token}/callback", this::callback).forInteractions(),
				Route.get(WEBHOOK, or(this.webhooks::get, this::unknown)).forInteractions(),
				Route.patch(WEBHOOK, or(this.webhooks::edit, this::unknown)).forInteractions(),
				Route.delete(WEBHOOK, or(this.webhooks::delete, this::unknown)).forInteractions(),
				Route.post(WEBHOOK, or(this.webhooks::execute, this::followUp)).forInteractions(),
				Route.post(WEBHOOK + "/slack", or(this.webhooks::slack, this::unknown)).forInteractions(),
				Route.post(WEBHOOK + "/github", or(this.webhooks::github, this::unknown)).forInteractions(),
				Route.get(WEBHOOK + "/messages/@original", or(this.webhooks::message, this::original)).forInteractions(),
				Route.patch(WEBHOOK + "/messages/@original", or(this.webhooks::editMessage, this::editOriginal)).forInteractions(),
				Route.delete(WEBHOOK + "/messages/@original", or(this.webhooks::deleteMessage, this::deleteOriginal)).forInteractions(),
				Route.get(WEBHOOK + "/messages/{message.id}", or(this.webhooks::message, this::message)).forInteractions(),
				Route.patch(WEBHOOK + "/messages/{message.id}", or(this.webhooks::editMessage, this::edit)).forInteractions(),
				Route.delete(WEBHOOK + "/messages/{message.id}", or(this.webhooks::deleteMessage, this::delete)).forInteractions());
	}

	/** The path of a webhook and of an interaction look the same; the id tells which it is. */
	private Handler or(Handler webhook, Handler interaction) {
		return call -> this.webhooks.owns(call) ? webhook.handle(call) : interaction.handle(call);
	}

	private Answer unknown(Call call) { throw Problem.unknown(10015, "Webhook"); }

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

	private static String token(Call call) { return call.parameter("interaction.token"); }

}
