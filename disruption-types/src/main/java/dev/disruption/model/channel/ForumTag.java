package dev.disruption.model.channel;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A tag that posts of a forum can carry.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#forum-tag-object-forum-tag-structure">Forum Tag Structure</a>
 */
@Written
public record ForumTag(
		@Nullable Snowflake id,
		@Limit(max = ForumTag.MAX_NAME) String name,
		boolean moderated,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName) {

	/** characters of a name */
	public static final int MAX_NAME = 50;

	/** A new tag. One that is there already is taken over as Discord sent it. */
	public static ForumTagBuilder builder(String name) {
		return new ForumTagBuilder().name(name);
	}
}
