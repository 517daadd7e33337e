package dev.disruption.model.poll;

/**
 * The votes for one answer.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-results-object-poll-answer-count-object-structure">Poll Answer Count Object Structure</a>
 */
public record PollAnswerCount(
		int id,
		int count,
		boolean meVoted) {
}
