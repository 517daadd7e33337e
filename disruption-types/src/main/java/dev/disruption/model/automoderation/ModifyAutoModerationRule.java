package dev.disruption.model.automoderation;

/** <a href="https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule-json-params">Modify Auto Moderation Rule</a>. */
public final class ModifyAutoModerationRule extends AutoModerationRuleBody<ModifyAutoModerationRule> {

	public ModifyAutoModerationRule triggerType(AutoModerationRule.TriggerType triggerType) { return set("trigger_type", triggerType); }

}
