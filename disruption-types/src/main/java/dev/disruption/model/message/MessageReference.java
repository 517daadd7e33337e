package dev.disruption.model.message;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The message that a message answers, forwards or was made from.
 *
 * @param failIfNotExists whether nothing is sent if the message that is answered is gone; {@code null} is true
 * @see <a href="https://docs.discord.com/developers/resources/message#message-reference-structure">Message Reference Structure</a>
 */
@Written
public record MessageReference(
		@Nullable Type type,
		@Nullable Snowflake messageId,
		@Nullable Snowflake channelId,
		@Nullable Snowflake guildId,
		@Nullable Boolean failIfNotExists) implements Checked {

	/** Answers a message; fails if it is gone. */
	public static MessageReference reply(Snowflake messageId) {
		return new MessageReferenceBuilder().messageId(messageId).unchecked();
	}

	/** Answers a message; is a message of its own if that is gone. */
	public static MessageReference replyIfExists(Snowflake messageId) {
		return new MessageReferenceBuilder().messageId(messageId).failIfNotExists(false).unchecked();
	}

	/** Forwards a message. */
	public static MessageReference forward(Snowflake channelId, Snowflake messageId) {
		return new MessageReferenceBuilder().type(Type.FORWARD).messageId(messageId).channelId(channelId).unchecked();
	}

	public static MessageReferenceBuilder builder() { return new MessageReferenceBuilder(); }

	@Override
	public void check(Violations violations) {
		violations.at("message_id").require(this.messageId != null, "is missing: it says which message is answered or forwarded");
		violations.at("channel_id").require(this.type != Type.FORWARD || this.channelId != null, "is missing: a forward needs it");
	}

	/** <a href="https://docs.discord.com/developers/resources/message#message-reference-types">Message Reference Types</a> */
	public enum Type implements Coded {

		@Code(0) DEFAULT,
		@Code(1) FORWARD,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
