package dev.disruption.model.automoderation;

import dev.disruption.validation.Violations;

/** <a href="https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule-json-params">Create Auto Moderation Rule</a>. */
public final class CreateAutoModerationRule extends AutoModerationRuleBody<CreateAutoModerationRule> {

	public CreateAutoModerationRule triggerType(AutoModerationRule.TriggerType triggerType) { return set("trigger_type", triggerType); }

	@Override
	public void check(Violations violations) {
		super.check(violations);
		violations.requireFields(this, "name", "event_type", "trigger_type", "actions");
	}

}
