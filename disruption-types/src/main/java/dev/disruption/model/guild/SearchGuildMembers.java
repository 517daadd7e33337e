package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/guild#search-guild-members-query-string-params">Search Guild Members</a>. */
public final class SearchGuildMembers extends Body<SearchGuildMembers> {

	/** How the user name or nickname begins. */
	public SearchGuildMembers query(String query) { return set("query", query); }

	/** 1 to 1000 members, by default 1. */
	public SearchGuildMembers limit(@Limit(min = 1, max = 1000) int limit) { return set("limit", limit); }

}
