package dev.disruption.model.poll;

import dev.disruption.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * The text and emoji of a question or answer.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-media-object-poll-media-object-structure">Poll Media Object Structure</a>
 */
public record PollMedia(
		@Nullable String text,
		@Nullable Emoji emoji) {
}
