package dev.disruption.model.poll;

import dev.disruption.json.Written;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The text and emoji of a question or answer.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-media-object-poll-media-object-structure">Poll Media Object Structure</a>
 */
@Written
public record PollMedia(
		@Limit(min = 1, max = PollMedia.MAX_TEXT) @Nullable String text,
		@Nullable Emoji emoji) {

	/** characters of a question */
	public static final int MAX_TEXT = 300;

	/** characters of an answer */
	public static final int MAX_ANSWER = 55;

	public static PollMedia of(String text) {
		return new PollMediaBuilder().text(text).unchecked();
	}

	public static PollMedia of(String text, @Nullable Emoji emoji) {
		return new PollMediaBuilder().text(text).emoji(emoji).unchecked();
	}

}
