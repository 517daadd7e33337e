package dev.disruption.model.poll;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/poll#get-answer-voters-query-string-params">Get Answer Voters</a>. */
public final class GetAnswerVoters extends Body<GetAnswerVoters> {

	/** Users with a higher id. */
	public GetAnswerVoters after(Snowflake after) { return set("after", after); }

	/** 1 to 100 users, by default 25. */
	public GetAnswerVoters limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

}
