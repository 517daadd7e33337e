package dev.disruption.model.stageinstance;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/stage-instance#modify-stage-instance-json-params">Modify Stage Instance</a>. */
public final class ModifyStageInstance extends Body<ModifyStageInstance> {

	/** 1 to 120 characters. */
	public ModifyStageInstance topic(@Limit(min = 1, max = 120) String topic) { return set("topic", topic); }

	public ModifyStageInstance privacyLevel(StageInstance.PrivacyLevel privacyLevel) { return set("privacy_level", privacyLevel); }

}
