package dev.disruption.model.poll;

import java.util.List;

/**
 * The votes of a poll.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#poll-results-object-poll-results-object-structure">Poll Results Object Structure</a>
 */
public record PollResults(
		boolean isFinalized,
		List<PollAnswerCount> answerCounts) {
}
