package dev.disruption.model.message;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/message#get-reactions-query-string-params">Get Reactions</a> */
public final class GetReactions extends Body<GetReactions> {

	public GetReactions type(Reaction.Type type) { return set("type", type); }

	public GetReactions after(Snowflake userId) { return set("after", userId); }

	/** 1 to 100 users, by default 25. */
	public GetReactions limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

}
