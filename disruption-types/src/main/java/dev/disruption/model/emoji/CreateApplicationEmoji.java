package dev.disruption.model.emoji;

import dev.disruption.json.Body;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/emoji#create-application-emoji-json-params">Create Application Emoji</a>. */
public final class CreateApplicationEmoji extends Body<CreateApplicationEmoji> {

	/** 2 to 32 characters. */
	public CreateApplicationEmoji name(@Limit(min = 2, max = 32) String name) { return set("name", name); }

	/** 128 by 128 pixels, at most 256 KiB. */
	public CreateApplicationEmoji image(DataUri image) { return set("image", image); }

}
