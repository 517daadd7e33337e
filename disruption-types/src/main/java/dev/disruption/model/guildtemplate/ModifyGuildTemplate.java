package dev.disruption.model.guildtemplate;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild-template#modify-guild-template-json-params">Modify Guild Template</a>. */
public final class ModifyGuildTemplate extends Body<ModifyGuildTemplate> {

	/** 1 to 100 characters. */
	public ModifyGuildTemplate name(@Limit(min = 1, max = 100) String name) { return set("name", name); }

	/** At most 120 characters. */
	public ModifyGuildTemplate description(@Limit(max = 120) @Nullable String description) { return set("description", description); }

}
