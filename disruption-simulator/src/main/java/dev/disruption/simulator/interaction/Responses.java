package dev.disruption.simulator.interaction;

import java.util.List;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.MessageForm;
import dev.disruption.simulator.world.Messages;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** What a bot answers to interactions; see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints">Endpoints</a>. */
public final class Responses {

	private static final int CHAT_INPUT_COMMAND = 20;

	private static final int CONTEXT_MENU_COMMAND = 23;

	private final World world;

	private final Interactions interactions;

	public Responses(World world, Interactions interactions) {
		this.world = world;
		this.interactions = interactions;
	}

	/**
	 * Create Interaction Response.
	 * @return the interaction callback response
	 * @throws Problem 10062, 40060, 50006 or 50035
	 */
	public ObjectNode callback(String id, String token, ObjectNode body) {
		Invocation invocation;
		try {
			invocation = this.interactions.requireUnanswered(id, token);
		}
		catch (Problem unknown) {
			if (this.interactions.knows(token)) {
				this.world.journal().violation(Rule.ANSWER_IN_TIME, "A callback more than three seconds after the interaction " + id);
			}
			throw unknown;
		}
		if (invocation.isAcknowledged()) {
			this.world.journal().violation(Rule.ANSWER_ONCE, "A second callback for " + invocation.name());
			throw Problem.of(400, 40060, "Interaction has already been acknowledged.");
		}
		CallbackForm.check(invocation, body);
		int type = body.path("type").intValue();
		ObjectNode data = body.get("data") instanceof ObjectNode object ? object.deepCopy() : Json.object();
		invocation.acknowledge(type, data);
		carryOut(invocation, type, data);
		ObjectNode noted = Json.object().put("id", invocation.id()).put("type", type).put("channel_id", invocation.channel().id())
			.put("name", invocation.name())
			.put("user_id", invocation.person().id());
		noted.set("data", data);
		this.world.journal().add(Kind.INTERACTION_ANSWERED, invocation.name(), noted);
		return answer(invocation, type);
	}

	/** Get Original Interaction Response. */
	public ObjectNode original(String token) {
		Invocation invocation = this.interactions.requireAnswered(token);
		return this.world.messages().require(invocation.channel().id(), originalId(invocation));
	}

	/** Edit Original Interaction Response. */
	public ObjectNode editOriginal(String token, ObjectNode changes) {
		Invocation invocation = this.interactions.requireAnswered(token);
		return editOriginal(invocation, changes);
	}

	/** Delete Original Interaction Response. */
	public void deleteOriginal(String token) {
		Invocation invocation = this.interactions.requireAnswered(token);
		this.world.messages().delete(invocation.channel().id(), originalId(invocation));
		note(invocation, "original deleted", Json.object());
	}

	/** Create Followup Message. */
	public ObjectNode followUp(String token, ObjectNode body) {
		Invocation invocation = this.interactions.requireAnswered(token);
		if (invocation.isLoading()) {
			// documented: right after a deferral this edits the loading message, whose ephemeral state stays
			return editOriginal(invocation, body);
		}
		MessageForm.checkNew(body);
		ObjectNode draft = draft(invocation, body).put("type", 0);
		ObjectNode message = this.world.messages().create(invocation.channel(), this.world.bot(), draft);
		invocation.followed(message.path("id").asString(""));
		note(invocation, "follow-up", message);
		return message;
	}

	/** Get Followup Message. */
	public ObjectNode followUpMessage(String token, String messageId) {
		Invocation invocation = this.interactions.requireAnswered(token);
		return this.world.messages().require(invocation.channel().id(), own(invocation, messageId));
	}

	/** Edit Followup Message. */
	public ObjectNode editFollowUp(String token, String messageId, ObjectNode changes) {
		Invocation invocation = this.interactions.requireAnswered(token);
		if (messageId.equals(invocation.originalId())) {
			return editOriginal(invocation, changes);
		}
		MessageForm.check(changes);
		ObjectNode message = this.world.messages().edit(invocation.channel().id(), own(invocation, messageId), changes);
		note(invocation, "follow-up edited", message);
		return message;
	}

	/** Delete Followup Message. */
	public void deleteFollowUp(String token, String messageId) {
		Invocation invocation = this.interactions.requireAnswered(token);
		this.world.messages().delete(invocation.channel().id(), own(invocation, messageId));
		note(invocation, "follow-up deleted", Json.object());
	}

	private void carryOut(Invocation invocation, int type, ObjectNode data) {
		switch (type) {
			case CallbackForm.MESSAGE -> invocation.original(send(invocation, data), false);
			case CallbackForm.DEFERRED_MESSAGE -> {
				data.put("flags", Json.longOf(data, "flags", 0) & Messages.EPHEMERAL | Messages.LOADING);
				invocation.original(send(invocation, data), true);
			}
			case CallbackForm.DEFERRED_UPDATE -> invocation.original(attachedTo(invocation), true);
			case CallbackForm.UPDATE_MESSAGE -> {
				String message = attachedTo(invocation);
				invocation.original(message, false);
				invocation.edited(this.world.messages().edit(invocation.channel().id(), message, data));
			}
			default -> invocation.original(null, false);
		}
	}

	private ObjectNode editOriginal(Invocation invocation, ObjectNode changes) {
		MessageForm.check(changes);
		ObjectNode message = this.world.messages().edit(invocation.channel().id(), originalId(invocation), changes);
		invocation.edited(message);
		note(invocation, "original edited", message);
		return message;
	}

	private String send(Invocation invocation, ObjectNode data) {
		ObjectNode draft = draft(invocation, data);
		if (invocation.type() == InteractionType.APPLICATION_COMMAND) {
			draft.put("type", Json.longOf(invocation.document().path("data"), "type", 1) == 1 ? CHAT_INPUT_COMMAND : CONTEXT_MENU_COMMAND);
		}
		return this.world.messages().create(invocation.channel(), this.world.bot(), draft).path("id").asString("");
	}

	private ObjectNode draft(Invocation invocation, ObjectNode data) {
		ObjectNode draft = data.deepCopy();
		draft.remove(List.of("nonce", "enforce_nonce", "message_reference", "type"));
		draft.put("webhook_id", this.world.application().id()).put("application_id", this.world.application().id());
		ObjectNode metadata = draft.putObject("interaction_metadata").put("id", invocation.id()).put("type", invocation.type().value());
		metadata.set("user", invocation.person().document());
		metadata.set("authorizing_integration_owners", invocation.document().get("authorizing_integration_owners"));
		if (invocation.type() == InteractionType.APPLICATION_COMMAND) {
			ObjectNode deprecated = draft.putObject("interaction").put("id", invocation.id()).put("type", invocation.type().value())
				.put("name", Json.textOf(invocation.document().path("data"), "name", ""));
			deprecated.set("user", invocation.person().document());
		}
		return draft;
	}

	private ObjectNode answer(Invocation invocation, int type) {
		ObjectNode answer = Json.object();
		ObjectNode interaction = answer.putObject("interaction").put("id", invocation.id()).put("type", invocation.type().value());
		String original = invocation.originalId();
		ObjectNode resource = answer.putObject("resource").put("type", type);
		if (original != null) {
			interaction.put("response_message_id", original).put("response_message_loading", type == CallbackForm.DEFERRED_MESSAGE)
				.put("response_message_ephemeral", invocation.isEphemeral());
			if (type != CallbackForm.DEFERRED_UPDATE) {
				resource.set("message", this.world.messages().require(invocation.channel().id(), original));
			}
		}
		return answer;
	}

	private void note(Invocation invocation, String what, ObjectNode message) {
		ObjectNode document = Json.object().put("id", invocation.id()).put("what", what).put("channel_id", invocation.channel().id());
		document.set("message", message);
		this.world.journal().add(Kind.INTERACTION_UPDATED, invocation.name(), document);
	}

	private static String attachedTo(Invocation invocation) { return Json.textOf(invocation.document().path("message"), "id", ""); }

	private static String originalId(Invocation invocation) {
		String original = invocation.originalId();
		if (original == null) {
			throw Problem.unknown(10008, "Message");
		}
		return original;
	}

	private static String own(Invocation invocation, String messageId) {
		if (!invocation.hasFollowUp(messageId) && !messageId.equals(invocation.originalId())) {
			throw Problem.unknown(10008, "Message");
		}
		return messageId;
	}

}
