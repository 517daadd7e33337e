package dev.disruption.model.emoji;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/emoji#modify-guild-emoji-json-params">Modify Guild Emoji</a>. */
public final class ModifyGuildEmoji extends Body<ModifyGuildEmoji> {

	/** 2 to 32 characters. */
	public ModifyGuildEmoji name(@Limit(min = 2, max = 32) String name) { return set("name", name); }

	/** Roles that may use the emoji. */
	public ModifyGuildEmoji roles(@Nullable List<Snowflake> roles) { return set("roles", roles); }

}
