package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#begin-guild-prune-json-params">Begin Guild Prune</a>. */
public final class BeginGuildPrune extends Body<BeginGuildPrune> {

	/** 1 to 30 days of inactivity, by default 7. */
	public BeginGuildPrune days(@Limit(min = 1, max = 30) @Nullable Integer days) { return set("days", days); }

	/** Whether to say how many were removed; not advisable for large guilds. */
	public BeginGuildPrune computePruneCount(@Nullable Boolean computePruneCount) { return set("compute_prune_count", computePruneCount); }

	/** Roles whose members are removed too, at most 100. */
	public BeginGuildPrune includeRoles(@Limit(max = 100) @Nullable List<Snowflake> includeRoles) { return set("include_roles", includeRoles); }

}
