package dev.disruption.model.interaction;

import java.util.List;
import java.util.Objects;

import dev.disruption.json.Body;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.message.Message;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;

/**
 * The answer to an interaction; it has to arrive within 3 seconds.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction Response Object</a>
 */
public final class InteractionResponse extends Body<InteractionResponse> implements Checked {

	private InteractionResponse(Type type) {
		set("type", type);
	}

	/** Answers with a message. */
	public static InteractionResponse message(InteractionCallbackMessage message) {
		return new InteractionResponse(Type.CHANNEL_MESSAGE_WITH_SOURCE).set("data", message);
	}

	/** Shows that the bot is thinking; the answer is edited in within 15 minutes. */
	public static InteractionResponse deferredMessage(boolean ephemeral) {
		InteractionResponse response = new InteractionResponse(Type.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE);
		return ephemeral ? response.set("data", new InteractionCallbackMessage().flags(Flags.of(Message.Flag.EPHEMERAL))) : response;
	}

	/** Changes the message whose component was used. */
	public static InteractionResponse updateMessage(InteractionCallbackMessage message) {
		return new InteractionResponse(Type.UPDATE_MESSAGE).set("data", message);
	}

	/** Lets the message whose component was used as it is; it can still be edited within 15 minutes. */
	public static InteractionResponse deferredUpdateMessage() {
		return new InteractionResponse(Type.DEFERRED_UPDATE_MESSAGE);
	}

	/** Proposes values for an option that is being typed. */
	public static InteractionResponse autocomplete(List<ApplicationCommandOptionChoice> choices) {
		return new InteractionResponse(Type.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT).set("data", new Autocomplete(choices));
	}

	/** Opens a modal; not in answer to a modal. */
	public static InteractionResponse modal(Modal modal) {
		return new InteractionResponse(Type.MODAL).set("data", modal);
	}

	/** Opens the application's activity. */
	public static InteractionResponse launchActivity() {
		return new InteractionResponse(Type.LAUNCH_ACTIVITY);
	}

	public Type type() {
		return (Type) Objects.requireNonNull(fields().get("type"));
	}

	@Override
	public void check(Violations violations) {
		if (type() == Type.CHANNEL_MESSAGE_WITH_SOURCE && fields().get("data") instanceof InteractionCallbackMessage message) {
			message.checkNew(violations.at("data"));
		}
	}

	/** <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type">Interaction Callback Type</a> */
	public enum Type implements Coded {

		@Code(1) PONG,
		@Code(4) CHANNEL_MESSAGE_WITH_SOURCE,
		@Code(5) DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
		@Code(6) DEFERRED_UPDATE_MESSAGE,
		@Code(7) UPDATE_MESSAGE,
		@Code(8) APPLICATION_COMMAND_AUTOCOMPLETE_RESULT,
		@Code(9) MODAL,
		@Code(10) PREMIUM_REQUIRED,
		@Code(12) LAUNCH_ACTIVITY,
		@Code(13) SOCIAL_LAYER_SKU_PURCHASE_ELIGIBILITY,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
