package dev.disruption.model.user;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/user#get-current-user-guilds-query-string-params">Get Current User Guilds</a>. */
public final class GetCurrentUserGuilds extends Body<GetCurrentUserGuilds> {

	/** Guilds with a lower id. */
	public GetCurrentUserGuilds before(Snowflake before) { return set("before", before); }

	/** Guilds with a higher id. */
	public GetCurrentUserGuilds after(Snowflake after) { return set("after", after); }

	/** 1 to 200 guilds, by default 200. */
	public GetCurrentUserGuilds limit(@Limit(min = 1, max = 200) int limit) { return set("limit", limit); }

	/** Whether to count members and presences, roughly. */
	public GetCurrentUserGuilds withCounts(boolean withCounts) { return set("with_counts", withCounts); }

}
