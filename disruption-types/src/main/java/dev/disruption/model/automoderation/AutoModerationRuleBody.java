package dev.disruption.model.automoderation;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a rule, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class AutoModerationRuleBody<B extends AutoModerationRuleBody<B>> extends Body<B> {

	/** At most 100 characters. */
	public B name(String name) { return set("name", name); }

	public B eventType(AutoModerationRule.EventType eventType) { return set("event_type", eventType); }

	/** Required or not depending on what triggers the rule. */
	public B triggerMetadata(TriggerMetadata triggerMetadata) { return set("trigger_metadata", triggerMetadata); }

	/** 1 to 5 actions. */
	public B actions(@Nullable List<AutoModerationAction> actions) { return set("actions", actions); }

	/** By default a rule does nothing until it is enabled. */
	public B enabled(@Nullable Boolean enabled) { return set("enabled", enabled); }

	/** At most 20 roles. */
	public B exemptRoles(@Nullable List<Snowflake> exemptRoles) { return set("exempt_roles", exemptRoles); }

	/** At most 50 channels. */
	public B exemptChannels(@Nullable List<Snowflake> exemptChannels) { return set("exempt_channels", exemptChannels); }

}
