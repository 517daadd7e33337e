package dev.disruption.model.emoji;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/emoji#create-guild-emoji-json-params">Create Guild Emoji</a>. */
public final class CreateGuildEmoji extends Body<CreateGuildEmoji> {

	/** 2 to 32 characters. */
	public CreateGuildEmoji name(@Limit(min = 2, max = 32) String name) { return set("name", name); }

	/** 128 by 128 pixels, at most 256 KiB. */
	public CreateGuildEmoji image(DataUri image) { return set("image", image); }

	/** Roles that may use the emoji. */
	public CreateGuildEmoji roles(List<Snowflake> roles) { return set("roles", roles); }

}
