package dev.disruption.model.poll;

import dev.disruption.json.Written;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;

/**
 * An answer that can be voted for.
 *
 * @param answerId its number, given by Discord; 0 as long as there is none
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-answer-object-poll-answer-object-structure">Poll Answer Object Structure</a>
 */
@Written
public record PollAnswer(
		int answerId,
		PollMedia pollMedia) implements Checked {

	public static PollAnswer of(String text) {
		return new PollAnswerBuilder().pollMedia(PollMedia.of(text)).unchecked();
	}

	public static PollAnswer of(String text, Emoji emoji) {
		return new PollAnswerBuilder().pollMedia(PollMedia.of(text, emoji)).unchecked();
	}

	@Override
	public void check(Violations violations) {
		String text = (this.pollMedia != null) ? this.pollMedia.text() : null;
		int length = (text != null) ? text.codePointCount(0, text.length()) : 0;
		violations.at("poll_media").at("text").require(length <= PollMedia.MAX_ANSWER,
				length + " characters, at most " + PollMedia.MAX_ANSWER + " for an answer");
	}

}
