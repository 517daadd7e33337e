package dev.disruption.model.automoderation;

/** <a href="https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule-json-params">Create Auto Moderation Rule</a>. */
public final class CreateAutoModerationRule extends AutoModerationRuleBody<CreateAutoModerationRule> {

	public CreateAutoModerationRule triggerType(AutoModerationRule.TriggerType triggerType) { return set("trigger_type", triggerType); }

}
