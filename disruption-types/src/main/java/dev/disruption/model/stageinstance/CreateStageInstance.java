package dev.disruption.model.stageinstance;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/stage-instance#create-stage-instance-json-params">Create Stage Instance</a>. */
public final class CreateStageInstance extends Body<CreateStageInstance> {

	public CreateStageInstance channelId(Snowflake channelId) { return set("channel_id", channelId); }

	/** 1 to 120 characters. */
	public CreateStageInstance topic(@Limit(min = 1, max = 120) String topic) { return set("topic", topic); }

	public CreateStageInstance privacyLevel(StageInstance.PrivacyLevel privacyLevel) { return set("privacy_level", privacyLevel); }

	/** Whether to notify everybody; needs the permission to mention everyone. */
	public CreateStageInstance sendStartNotification(boolean sendStartNotification) { return set("send_start_notification", sendStartNotification); }

	public CreateStageInstance guildScheduledEventId(Snowflake guildScheduledEventId) { return set("guild_scheduled_event_id", guildScheduledEventId); }

}
