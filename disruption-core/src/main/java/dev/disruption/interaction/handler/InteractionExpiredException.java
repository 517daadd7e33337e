package dev.disruption.interaction.handler;

import dev.disruption.json.Snowflake;

/** The 15 minutes in which an interaction can be answered are over; nothing was sent. */
public final class InteractionExpiredException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	InteractionExpiredException(Snowflake interactionId) {
		super("Interaction " + interactionId
				+ " arrived more than 15 minutes ago and can't be answered any more: send a message to its channel instead");
	}

}
