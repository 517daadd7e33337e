package dev.disruption.rest;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.BulkDeleteMessages;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.GetChannelPins;
import dev.disruption.model.message.GetReactions;
import dev.disruption.model.message.GuildMessageSearch;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessagePin;
import dev.disruption.model.message.PinnedMessages;
import dev.disruption.model.message.SearchGuildMessages;
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
	 * A page of the messages of a channel, from newest to oldest.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-messages">Get Channel Messages</a>
	 */
	@GetExchange("/channels/{channelId}/messages")
	Flux<Message> getChannelMessages(@PathVariable Snowflake channelId, GetChannelMessages query);

	/**
	 * The messages of a channel as one stream, page by page: from newest to oldest, or from oldest to newest if {@code after} is set; the
	 * limit of the query is that of all pages together.
	 *
	 * @see #getChannelMessages
	 */
	default Flux<Message> getChannelMessagesPaged(Snowflake channelId, GetChannelMessages query) {
		return Pages.newestFirst(query, 100, page -> getChannelMessages(channelId, page), Message::id);
	}

	/**
	 * A page of the messages of a guild that match; {@link DiscordException.NotReady} if Discord has not read the guild after some attempts.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#search-guild-messages">Search Guild Messages</a>
	 */
	@GetExchange("/guilds/{guildId}/messages/search")
	Mono<GuildMessageSearch> searchGuildMessages(@PathVariable Snowflake guildId, SearchGuildMessages query);

	/**
	 * The messages of a guild that match as one stream, page by page, up to the 10,000th; the limit of the query is that of all pages
	 * together. To go on from there, set {@code max_id}.
	 *
	 * @see #searchGuildMessages
	 */
	default Flux<Message> searchGuildMessagesPaged(Snowflake guildId, SearchGuildMessages query) {
		return Pages.byOffset(query, 25, page -> searchGuildMessages(guildId, page), Messages::found, GuildMessageSearch::totalResults);
	}

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
	 * Takes away a reaction of somebody else; needs {@code MANAGE_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-user-reaction">Delete User Reaction</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}/{userId}")
	Mono<Void> deleteUserReaction(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji,
			@PathVariable Snowflake userId);

	/**
	 * A page of those who have reacted with an emoji.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-reactions">Get Reactions</a>
	 */
	@GetExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}")
	Flux<User> getReactions(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji,
			GetReactions query);

	/**
	 * All who have reacted with an emoji as one stream, page by page, by ascending id; the limit of the query is that of all pages together.
	 *
	 * @see #getReactions
	 */
	default Flux<User> getReactionsPaged(Snowflake channelId, Snowflake messageId, String emoji, GetReactions query) {
		return Pages.oldestFirst(query, 100, page -> getReactions(channelId, messageId, emoji, page), User::id);
	}

	/**
	 * Takes away all reactions; needs {@code MANAGE_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-all-reactions">Delete All Reactions</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions")
	Mono<Void> deleteAllReactions(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Takes away all reactions with an emoji; needs {@code MANAGE_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-all-reactions-for-emoji">Delete All Reactions for Emoji</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}/reactions/{emoji}")
	Mono<Void> deleteAllReactionsForEmoji(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @PathVariable String emoji);

	/**
	 * Changes what is set in the body, and nothing else; of messages of others only the flags.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#edit-message">Edit Message</a>
	 */
	@PatchExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Message> editMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId, @RequestBody EditMessage message);

	/**
	 * Deletes one message; one of somebody else needs {@code MANAGE_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#delete-message">Delete Message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/{messageId}")
	Mono<Void> deleteMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Deletes 2 to 100 messages that are not older than two weeks; needs {@code MANAGE_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#bulk-delete-messages">Bulk Delete Messages</a>
	 */
	@PostExchange("/channels/{channelId}/messages/bulk-delete")
	Mono<Void> bulkDeleteMessages(@PathVariable Snowflake channelId, @RequestBody BulkDeleteMessages messages);

	/**
	 * A page of the pinned messages, the one pinned last first.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-channel-pins">Get Channel Pins</a>
	 */
	@GetExchange("/channels/{channelId}/messages/pins")
	Mono<PinnedMessages> getChannelPins(@PathVariable Snowflake channelId, GetChannelPins query);

	/**
	 * The pinned messages as one stream, page by page, the one pinned last first; the limit of the query is that of all pages together.
	 *
	 * @see #getChannelPins
	 */
	default Flux<MessagePin> getChannelPinsPaged(Snowflake channelId, GetChannelPins query) {
		return Pages.before(query, 50, page -> getChannelPins(channelId, page),
				PinnedMessages::items, PinnedMessages::hasMore, MessagePin::pinnedAt);
	}

	/**
	 * Pins a message; needs {@code PIN_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#pin-message">Pin Message</a>
	 */
	@PutExchange("/channels/{channelId}/messages/pins/{messageId}")
	Mono<Void> pinMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Unpins a message; needs {@code PIN_MESSAGES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#unpin-message">Unpin Message</a>
	 */
	@DeleteExchange("/channels/{channelId}/messages/pins/{messageId}")
	Mono<Void> unpinMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * The 50 messages that were pinned last.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#get-pinned-messages-deprecated">Get Pinned Messages (deprecated)</a>
	 * @deprecated Discord prefers {@link #getChannelPins}
	 */
	@Deprecated
	@GetExchange("/channels/{channelId}/pins")
	Flux<Message> getPinnedMessages(@PathVariable Snowflake channelId);

	/**
	 * Pins a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#pin-message-deprecated">Pin Message (deprecated)</a>
	 * @deprecated Discord prefers {@link #pinMessage}
	 */
	@Deprecated
	@PutExchange("/channels/{channelId}/pins/{messageId}")
	Mono<Void> deprecatedPinMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	/**
	 * Unpins a message.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#unpin-message-deprecated">Unpin Message (deprecated)</a>
	 * @deprecated Discord prefers {@link #unpinMessage}
	 */
	@Deprecated
	@DeleteExchange("/channels/{channelId}/pins/{messageId}")
	Mono<Void> deprecatedUnpinMessage(@PathVariable Snowflake channelId, @PathVariable Snowflake messageId);

	private static List<Message> found(GuildMessageSearch search) {
		return search.messages().stream().flatMap(List::stream).map(GuildMessageSearch.Hit::message).toList();
	}

}
