package dev.disruption.model.message;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/**
 * Which messages of a channel; at most one of {@code around}, {@code before} and {@code after} can be set.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-messages-query-string-params">Get Channel Messages</a>
 */
public final class GetChannelMessages extends Body<GetChannelMessages> {

	public GetChannelMessages around(Snowflake messageId) { return set("around", messageId); }

	public GetChannelMessages before(Snowflake messageId) { return set("before", messageId); }

	public GetChannelMessages after(Snowflake messageId) { return set("after", messageId); }

	/** 1 to 100 messages, by default 50. */
	public GetChannelMessages limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

}
