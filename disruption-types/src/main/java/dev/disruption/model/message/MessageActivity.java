package dev.disruption.model.message;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A Rich Presence activity that a message invites to.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-object-message-activity-structure">Message Activity Structure</a>
 */
public record MessageActivity(
		Type type,
		@Nullable String partyId) {

	/** <a href="https://docs.discord.com/developers/resources/message#message-object-message-activity-types">Message Activity Types</a> */
	public enum Type implements Coded {

		@Code(1) JOIN,
		@Code(2) SPECTATE,
		@Code(3) LISTEN,
		@Code(5) JOIN_REQUEST,
		@Code(6) STREAM_REQUEST,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
