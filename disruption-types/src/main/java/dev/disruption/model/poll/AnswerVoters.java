package dev.disruption.model.poll;

import java.util.List;

import dev.disruption.model.user.User;

/**
 * Users who voted for one answer of a poll.
 *
 * @see <a href="https://docs.discord.com/developers/resources/poll#get-answer-voters-response-body">Get Answer Voters Response Body</a>
 */
public record AnswerVoters(List<User> users) {
}
