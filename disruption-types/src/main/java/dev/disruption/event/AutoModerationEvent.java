package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Snowflake;
import dev.disruption.model.automoderation.AutoModerationAction;
import dev.disruption.model.automoderation.AutoModerationRule;
import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/** What happens to auto moderation. */
public sealed interface AutoModerationEvent extends Event {

	/**
	 * A rule was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#auto-moderation-rule-create">Auto Moderation Rule Create</a>
	 */
	@RequiresIntent(Intent.AUTO_MODERATION_CONFIGURATION)
	record AutoModerationRuleCreate(@JsonUnwrapped AutoModerationRule rule) implements AutoModerationEvent {

		@Override
		public Snowflake guildId() {
			return this.rule.guildId();
		}

	}

	/**
	 * A rule was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#auto-moderation-rule-update">Auto Moderation Rule Update</a>
	 */
	@RequiresIntent(Intent.AUTO_MODERATION_CONFIGURATION)
	record AutoModerationRuleUpdate(@JsonUnwrapped AutoModerationRule rule) implements AutoModerationEvent {

		@Override
		public Snowflake guildId() {
			return this.rule.guildId();
		}

	}

	/**
	 * A rule was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#auto-moderation-rule-delete">Auto Moderation Rule Delete</a>
	 */
	@RequiresIntent(Intent.AUTO_MODERATION_CONFIGURATION)
	record AutoModerationRuleDelete(@JsonUnwrapped AutoModerationRule rule) implements AutoModerationEvent {

		@Override
		public Snowflake guildId() {
			return this.rule.guildId();
		}

	}

	/**
	 * A rule has acted; the content needs the intent MESSAGE_CONTENT.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#auto-moderation-action-execution">Auto Moderation Action Execution</a>
	 */
	@RequiresIntent(Intent.AUTO_MODERATION_EXECUTION)
	record AutoModerationActionExecution(
			Snowflake guildId,
			AutoModerationAction action,
			Snowflake ruleId,
			AutoModerationRule.TriggerType ruleTriggerType,
			Snowflake userId,
			@Nullable Snowflake channelId,
			@Nullable Snowflake messageId,
			@Nullable Snowflake alertSystemMessageId,
			@Nullable String content,
			@Nullable String matchedKeyword,
			@Nullable String matchedContent) implements AutoModerationEvent {
	}

}
