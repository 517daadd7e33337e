package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/guild">The requests to join a guild</a>. */
public final class GetGuildJoinRequests extends Body<GetGuildJoinRequests> {

	public GetGuildJoinRequests status(GuildJoinRequest.Status status) { return set("status", status); }

	/** 1 to 100 requests. */
	public GetGuildJoinRequests limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

	/** Requests with a lower id. */
	public GetGuildJoinRequests before(Snowflake before) { return set("before", before); }

	/** Requests with a higher id. */
	public GetGuildJoinRequests after(Snowflake after) { return set("after", after); }

}
