package dev.disruption.model.automoderation;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A rule that acts on messages by itself.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-auto-moderation-rule-structure">Auto Moderation Rule Structure</a>
 */
public record AutoModerationRule(
		Snowflake id,
		Snowflake guildId,
		String name,
		Snowflake creatorId,
		EventType eventType,
		TriggerType triggerType,
		@Nullable TriggerMetadata triggerMetadata,
		List<AutoModerationAction> actions,
		boolean enabled,
		List<Snowflake> exemptRoles,
		List<Snowflake> exemptChannels) {

	/** <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-types">Trigger Types</a> */
	public enum TriggerType implements Coded {

		@Code(1) KEYWORD,
		@Code(3) SPAM,
		@Code(4) KEYWORD_PRESET,
		@Code(5) MENTION_SPAM,
		@Code(6) MEMBER_PROFILE,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-event-types">Event Types</a> */
	public enum EventType implements Coded {

		@Code(1) MESSAGE_SEND,
		@Code(2) MEMBER_UPDATE,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
