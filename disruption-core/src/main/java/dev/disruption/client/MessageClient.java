package dev.disruption.client;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.StartThreadFromMessage;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.GetReactions;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessageReference;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordRest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message">Message Resource</a>
 */
public final class MessageClient {

	private static final Pattern CUSTOM_EMOJI = Pattern.compile("<?(?:a?:)?(\\w+:\\d+)>?");

	private final DiscordRest rest;

	private final Snowflake channelId;

	private final Snowflake id;

	MessageClient(DiscordRest rest, Snowflake channelId, Snowflake id) {
		this.rest = rest;
		this.channelId = channelId;
		this.id = id;
	}

	public Mono<Message> get() {
		return this.rest.messages().getChannelMessage(this.channelId, this.id);
	}

	public Mono<Message> reply(String content) {
		return reply(new CreateMessage().content(content));
	}

	public Mono<Message> reply(Embed embed) {
		return reply(new CreateMessage().embeds(List.of(embed)));
	}

	/** Sends a message that refers to this one, even if this one is gone by then. */
	public Mono<Message> reply(CreateMessage message) {
		return this.rest.messages().createMessage(this.channelId, referring(message, MessageReference.replyIfExists(this.id)));
	}

	public Mono<Message> edit(String content) {
		return edit(new EditMessage().content(content));
	}

	public Mono<Message> edit(Embed embed) {
		return edit(new EditMessage().embeds(List.of(embed)));
	}

	/** Changes what is set in the body, and nothing else. */
	public Mono<Message> edit(EditMessage message) {
		return this.rest.messages().editMessage(this.channelId, this.id, message);
	}

	/** Sends a copy to another channel. */
	public Mono<Message> forward(Snowflake toChannelId) {
		CreateMessage forward = referring(new CreateMessage(), MessageReference.forward(this.channelId, this.id));
		return this.rest.messages().createMessage(toChannelId, forward);
	}

	/** A copy: the body itself may be sent elsewhere too. */
	private static CreateMessage referring(CreateMessage message, MessageReference reference) {
		return message.with("message_reference", reference);
	}

	/** Hands a message of an announcement channel on to the channels that follow it. */
	public Mono<Message> crosspost() {
		return this.rest.messages().crosspostMessage(this.channelId, this.id);
	}

	/** Starts a thread at the message, which has the message's id. */
	public Audited<Channel> startThread(String name) {
		return new Audited<>(this.rest.channels().startThreadFromMessage(this.channelId, this.id, new StartThreadFromMessage().name(name)));
	}

	/** @param emoji the character itself, or a custom one as {@code name:id} or as it stands in a text, {@code <:name:id>} */
	public Mono<Void> react(String emoji) {
		return this.rest.messages().createReaction(this.channelId, this.id, path(emoji));
	}

	public Mono<Void> react(Emoji emoji) {
		return react(emoji.mention());
	}

	/** Takes back the bot's own reaction. */
	public Mono<Void> unreact(String emoji) {
		return this.rest.messages().deleteOwnReaction(this.channelId, this.id, path(emoji));
	}

	/** Takes back somebody's reaction. */
	public Mono<Void> unreact(String emoji, Snowflake userId) {
		return this.rest.messages().deleteUserReaction(this.channelId, this.id, path(emoji), userId);
	}

	/** Takes back all reactions. */
	public Mono<Void> clearReactions() {
		return this.rest.messages().deleteAllReactions(this.channelId, this.id);
	}

	/** Takes back all reactions with one emoji. */
	public Mono<Void> clearReactions(String emoji) {
		return this.rest.messages().deleteAllReactionsForEmoji(this.channelId, this.id, path(emoji));
	}

	/** All who have reacted with an emoji, fetched as far as they are asked for. */
	public Flux<User> reactions(String emoji) {
		return this.rest.messages().getReactionsPaged(this.channelId, this.id, path(emoji), new GetReactions());
	}

	/** Ends a poll of the bot's before its time. */
	public Mono<Message> endPoll() {
		return this.rest.polls().endPoll(this.channelId, this.id);
	}

	public Audited<Void> delete() {
		return new Audited<>(this.rest.messages().deleteMessage(this.channelId, this.id));
	}

	public Audited<Void> pin() {
		return new Audited<>(this.rest.messages().pinMessage(this.channelId, this.id));
	}

	public Audited<Void> unpin() {
		return new Audited<>(this.rest.messages().unpinMessage(this.channelId, this.id));
	}

	private static String path(String emoji) {
		Matcher custom = CUSTOM_EMOJI.matcher(emoji);
		return custom.matches() ? custom.group(1) : emoji;
	}

}
