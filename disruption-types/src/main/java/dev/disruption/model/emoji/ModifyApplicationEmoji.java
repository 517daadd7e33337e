package dev.disruption.model.emoji;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/emoji#modify-application-emoji-json-params">Modify Application Emoji</a>. */
public final class ModifyApplicationEmoji extends Body<ModifyApplicationEmoji> {

	/** 2 to 32 characters. */
	public ModifyApplicationEmoji name(@Limit(min = 2, max = 32) String name) { return set("name", name); }

}
