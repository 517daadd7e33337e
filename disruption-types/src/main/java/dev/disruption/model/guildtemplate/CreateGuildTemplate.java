package dev.disruption.model.guildtemplate;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild-template#create-guild-template-json-params">Create Guild Template</a>. */
public final class CreateGuildTemplate extends Body<CreateGuildTemplate> {

	/** 1 to 100 characters. */
	public CreateGuildTemplate name(String name) { return set("name", name); }

	/** At most 120 characters. */
	public CreateGuildTemplate description(@Nullable String description) { return set("description", description); }

}
