package dev.disruption.model.guild;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-query-string-params">Get Guild</a>. */
public final class GetGuild extends Body<GetGuild> {

	/** Whether to count members and presences, roughly. */
	public GetGuild withCounts(boolean withCounts) { return set("with_counts", withCounts); }

}
