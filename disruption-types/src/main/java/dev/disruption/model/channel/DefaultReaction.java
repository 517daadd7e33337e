package dev.disruption.model.channel;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * The emoji of the reaction button on posts of a forum.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#default-reaction-object-default-reaction-structure">Default Reaction Structure</a>
 */
@Written
public record DefaultReaction(
		@Nullable Snowflake emojiId,
		@Nullable String emojiName) {

	/** A custom emoji of the guild. */
	public static DefaultReaction of(Snowflake emojiId) {
		return new DefaultReactionBuilder().emojiId(emojiId).unchecked();
	}

	/** A Unicode emoji: {@code DefaultReaction.of("🔥")}. */
	public static DefaultReaction of(String unicode) {
		return new DefaultReactionBuilder().emojiName(unicode).unchecked();
	}
}
