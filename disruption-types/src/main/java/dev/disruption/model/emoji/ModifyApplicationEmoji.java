package dev.disruption.model.emoji;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/emoji#modify-application-emoji-json-params">Modify Application Emoji</a>. */
public final class ModifyApplicationEmoji extends Body<ModifyApplicationEmoji> {

	/** 2 to 32 characters. */
	public ModifyApplicationEmoji name(String name) { return set("name", name); }

}
