package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel-jsonform-params">Start Thread in Forum or Media Channel</a>. */
public final class StartThreadInForumOrMediaChannel extends ThreadBody<StartThreadInForumOrMediaChannel> {

	/** The first message of the post. */
	public StartThreadInForumOrMediaChannel message(ForumThreadMessage message) { return set("message", message); }

	/** At most 5 tags. */
	public StartThreadInForumOrMediaChannel appliedTags(@Limit(max = 5) @Nullable List<Snowflake> appliedTags) { return set("applied_tags", appliedTags); }

}
