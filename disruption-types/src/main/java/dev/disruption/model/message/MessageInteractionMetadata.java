package dev.disruption.model.message;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.Code;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The interaction that a message answers.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-interaction-metadata-object">Message Interaction Metadata</a>
 */
@DiscriminatedBy("type")
public sealed interface MessageInteractionMetadata {

	/** A command was run. */
	@Code(2)
	record ApplicationCommandMetadata(
			Snowflake id,
			User user,
			Map<String, Snowflake> authorizingIntegrationOwners,
			@Nullable Snowflake originalResponseMessageId,
			@Nullable User targetUser,
			@Nullable Snowflake targetMessageId) implements MessageInteractionMetadata {
	}

	/** A component was used. */
	@Code(3)
	record MessageComponentMetadata(
			Snowflake id,
			User user,
			Map<String, Snowflake> authorizingIntegrationOwners,
			@Nullable Snowflake originalResponseMessageId,
			Snowflake interactedMessageId) implements MessageInteractionMetadata {
	}

	/** A modal was submitted. */
	@Code(5)
	record ModalSubmitMetadata(
			Snowflake id,
			User user,
			Map<String, Snowflake> authorizingIntegrationOwners,
			@Nullable Snowflake originalResponseMessageId,
			MessageInteractionMetadata triggeringInteractionMetadata) implements MessageInteractionMetadata {
	}

	/** An interaction of a kind that this version has no name for, kept whole. */
	record Unknown(@JsonValue ObjectNode json) implements MessageInteractionMetadata {
	}

}
