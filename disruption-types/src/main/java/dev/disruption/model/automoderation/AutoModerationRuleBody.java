package dev.disruption.model.automoderation;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a rule, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class AutoModerationRuleBody<B extends AutoModerationRuleBody<B>> extends Body<B> implements Checked {

	/** actions of a rule */
	public static final int MAX_ACTIONS = 5;

	/** roles that a rule spares */
	public static final int MAX_EXEMPT_ROLES = 20;

	/** channels that a rule spares */
	public static final int MAX_EXEMPT_CHANNELS = 50;

	/** At most 100 characters. */
	public B name(@Limit(max = 100) String name) { return set("name", name); }

	public B eventType(AutoModerationRule.EventType eventType) { return set("event_type", eventType); }

	/** Required or not depending on what triggers the rule. */
	public B triggerMetadata(TriggerMetadata triggerMetadata) { return set("trigger_metadata", triggerMetadata); }

	/** 1 to 5 actions. */
	public B actions(@Limit(min = 1, max = AutoModerationRuleBody.MAX_ACTIONS) @Nullable List<AutoModerationAction> actions) { return set("actions", actions); }

	/** By default a rule does nothing until it is enabled. */
	public B enabled(@Nullable Boolean enabled) { return set("enabled", enabled); }

	/** At most 20 roles. */
	public B exemptRoles(@Limit(max = AutoModerationRuleBody.MAX_EXEMPT_ROLES) @Nullable List<Snowflake> exemptRoles) { return set("exempt_roles", exemptRoles); }

	/** At most 50 channels. */
	public B exemptChannels(@Limit(max = AutoModerationRuleBody.MAX_EXEMPT_CHANNELS) @Nullable List<Snowflake> exemptChannels) { return set("exempt_channels", exemptChannels); }

	/** What triggers the rule decides what else can be said; where that isn't said, Discord has to judge. */
	@Override
	public void check(Violations violations) {
		if (fields().get("trigger_type") instanceof AutoModerationRule.TriggerType trigger) {
			if (fields().get("trigger_metadata") instanceof TriggerMetadata metadata) {
				metadata.checkFor(trigger, violations.at("trigger_metadata"));
			}
			if (fields().get("actions") instanceof List<?> actions) {
				checkActions(trigger, actions, violations.at("actions"));
			}
		}
	}

	private static void checkActions(AutoModerationRule.TriggerType trigger, List<?> actions, Violations violations) {
		boolean timeout = trigger == AutoModerationRule.TriggerType.KEYWORD || trigger == AutoModerationRule.TriggerType.MENTION_SPAM;
		for (int i = 0; i < actions.size(); i++) {
			boolean wanted = actions.get(i) instanceof AutoModerationAction action && action.type() == AutoModerationAction.Type.TIMEOUT;
			violations.at(i).require(timeout || !wanted, "TIMEOUT is for KEYWORD and MENTION_SPAM rules");
		}
	}

}
