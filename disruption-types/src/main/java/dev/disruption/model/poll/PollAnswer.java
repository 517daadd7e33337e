package dev.disruption.model.poll;

/**
 * An answer that can be voted for.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-answer-object-poll-answer-object-structure">Poll Answer Object Structure</a>
 */
public record PollAnswer(
		int answerId,
		PollMedia pollMedia) {
}
