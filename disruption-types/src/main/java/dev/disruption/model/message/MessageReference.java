package dev.disruption.model.message;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * The message that a message answers, forwards or was made from.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-reference-structure">Message Reference Structure</a>
 */
@Written
public record MessageReference(
		@Nullable Type type,
		@Nullable Snowflake messageId,
		@Nullable Snowflake channelId,
		@Nullable Snowflake guildId,
		boolean failIfNotExists) {

	/** <a href="https://docs.discord.com/developers/resources/message#message-reference-types">Message Reference Types</a> */
	public enum Type implements Coded {

		@Code(0) DEFAULT,
		@Code(1) FORWARD,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
