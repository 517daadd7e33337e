package dev.disruption.model.guildtemplate;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild-template#create-guild-template-json-params">Create Guild Template</a>. */
public final class CreateGuildTemplate extends Body<CreateGuildTemplate> {

	/** 1 to 100 characters. */
	public CreateGuildTemplate name(@Limit(min = 1, max = 100) String name) { return set("name", name); }

	/** At most 120 characters. */
	public CreateGuildTemplate description(@Limit(max = 120) @Nullable String description) { return set("description", description); }

}
