package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-bans-query-string-params">Get Guild Bans</a>. */
public final class GetGuildBans extends Body<GetGuildBans> {

	/** 1 to 1000 bans, by default 1000. */
	public GetGuildBans limit(@Limit(min = 1, max = 1000) int limit) { return set("limit", limit); }

	/** Users with a lower id. */
	public GetGuildBans before(Snowflake before) { return set("before", before); }

	/** Users with a higher id. */
	public GetGuildBans after(Snowflake after) { return set("after", after); }

}
