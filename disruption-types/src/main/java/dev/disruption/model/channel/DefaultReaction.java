package dev.disruption.model.channel;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The emoji of the reaction button on posts of a forum.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#default-reaction-object-default-reaction-structure">Default Reaction Structure</a>
 */
public record DefaultReaction(
		@Nullable Snowflake emojiId,
		@Nullable String emojiName) {
}
