package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/guild#list-guild-members-query-string-params">List Guild Members</a>. */
public final class ListGuildMembers extends Body<ListGuildMembers> {

	/** 1 to 1000 members, by default 1. */
	public ListGuildMembers limit(@Limit(min = 1, max = 1000) int limit) { return set("limit", limit); }

	/** Users with a higher id. */
	public ListGuildMembers after(Snowflake after) { return set("after", after); }

}
