package dev.disruption.model.automoderation;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does when it is triggered.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-auto-moderation-action-structure">Auto Moderation Action Structure</a>
 */
public record AutoModerationAction(
		Type type,
		@Nullable ActionMetadata metadata) {

	/** <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-action-object-action-types">Action Types</a> */
	public enum Type implements Coded {

		@Code(1) BLOCK_MESSAGE,
		@Code(2) SEND_ALERT_MESSAGE,
		@Code(3) TIMEOUT,
		@Code(4) BLOCK_MEMBER_INTERACTION,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
