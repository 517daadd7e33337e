package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Message;
import dev.disruption.model.poll.AnswerVoters;
import dev.disruption.model.poll.GetAnswerVoters;
import dev.disruption.model.user.User;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/poll">Poll Resource</a> */
public interface Polls {

	/**
	 * A page of the users who voted for an answer, by ascending id.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/poll#get-answer-voters">Get Answer Voters</a>
	 */
	@GetExchange("/channels/{channelId}/polls/{messageId}/answers/{answerId}")
	Mono<AnswerVoters> getAnswerVoters(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable int answerId,
			GetAnswerVoters query);

	/**
	 * The users who voted for an answer as one stream, page by page, by ascending id; the limit of the query is that of all pages together.
	 *
	 * @see #getAnswerVoters
	 */
	default Flux<User> getAnswerVotersPaged(Snowflake channelId, Snowflake messageId, int answerId, GetAnswerVoters query) {
		return Pages.oldestFirst(query, 100, page -> getAnswerVoters(channelId, messageId, answerId, page).flatMapIterable(AnswerVoters::users),
				User::id);
	}

	/**
	 * Ends a poll of the bot at once.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/poll#end-poll">End Poll</a>
	 */
	@PostExchange("/channels/{channelId}/polls/{messageId}/expire")
	Mono<Message> endPoll(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

}
