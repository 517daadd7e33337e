package dev.disruption.model.channel;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A tag that posts of a forum can carry.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#forum-tag-object-forum-tag-structure">Forum Tag Structure</a>
 */
public record ForumTag(
		Snowflake id,
		String name,
		boolean moderated,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName) {
}
