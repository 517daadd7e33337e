package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.BulkDeleteMessages;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.GetReactions;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/message">Message Resource</a> */
public interface Messages {

	/**
	 * The messages of a channel, from newest to oldest.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-messages">Get Channel Messages</a>
	 */
	@GetExchange("/channels/{channelId}/messages")
	Flux<Message> getChannelMessages(@PathVariable Snowflake channelId, GetChannelMessages query);

	/**
	 * One message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-message">Get Channel Message</a>
	 */
	@GetExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Message> getChannelMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Sends a message. A nonce is chosen for it, so that a repeated request sends it once.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create Message</a>
	 */
	@PostExchange("/channels/{channelId}/messages")
	Mono<Message> createMessage(@PathVariable Snowflake channelId, @RequestBody CreateMessage message);

	/**
	 * Publishes a message of an announcement channel to the channels that follow it.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#crosspost-message">Crosspost Message</a>
	 */
	@PostExchange("/channels/{channelId}/messages/{messageId}/crosspost")
	Mono<Message> crosspostMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Reacts with an emoji: the character itself, or {@code name:id} of a custom one.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#create-reaction">Create Reaction</a>
	 */
	@PutExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me")
	Mono<Void> createReaction(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji);

	/**
	 * Takes back a reaction of the bot.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-own-reaction">Delete Own Reaction</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me")
	Mono<Void> deleteOwnReaction(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji);

	/**
	 * Takes away a reaction of somebody else.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-user-reaction">Delete User Reaction</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/{userId}")
	Mono<Void> deleteUserReaction(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji,
			@PathVariable Snowflake userId);

	/**
	 * Who has reacted with an emoji.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-reactions">Get Reactions</a>
	 */
	@GetExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}")
	Flux<User> getReactions(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji,
			GetReactions query);

	/**
	 * Takes away all reactions.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-all-reactions">Delete All Reactions</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions")
	Mono<Void> deleteAllReactions(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Takes away all reactions with an emoji.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-all-reactions-for-emoji">Delete All Reactions for Emoji</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}")
	Mono<Void> deleteAllReactionsForEmoji(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji);

	/**
	 * Changes what is set in the body, and nothing else.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#edit-message">Edit Message</a>
	 */
	@PatchExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Message> editMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @RequestBody EditMessage message);

	/**
	 * Deletes one message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-message">Delete Message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Void> deleteMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Deletes 2 to 100 messages that are not older than two weeks.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk Delete Messages</a>
	 */
	@PostExchange("/channels/{channelId}/messages/bulk-delete")
	Mono<Void> bulkDeleteMessages(@PathVariable Snowflake channelId, @RequestBody BulkDeleteMessages messages);

	/**
	 * Pins a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#pin-message">Pin Message</a>
	 */
	@PutExchange("/channels/{channelId}/messages/pins/{messageId}")
	Mono<Void> pinMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Unpins a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#unpin-message">Unpin Message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/pins/{messageId}")
	Mono<Void> unpinMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

}
