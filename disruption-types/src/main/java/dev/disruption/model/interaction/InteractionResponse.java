package dev.disruption.model.interaction;

import dev.disruption.json.Body;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.model.message.Message;

/**
 * The answer to an interaction; it has to arrive within 3 seconds.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction Response Object</a>
 */
public final class InteractionResponse extends Body<InteractionResponse> {

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

	public Type type() {
		return (Type) java.util.Objects.requireNonNull(fields().get("type"));
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
