package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-prune-count-query-string-params">Get Guild Prune Count</a>. */
public final class GetGuildPruneCount extends Body<GetGuildPruneCount> {

	/** 1 to 30 days of inactivity, by default 7. */
	public GetGuildPruneCount days(@Limit(min = 1, max = 30) int days) { return set("days", days); }

	/** Roles whose members are counted too. */
	public GetGuildPruneCount includeRoles(List<Snowflake> includeRoles) { return set("include_roles", commas(includeRoles)); }

}
