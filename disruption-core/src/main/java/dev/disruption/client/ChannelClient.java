package dev.disruption.client;

import java.util.List;

import dev.disruption.cache.ReadThrough;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.CreateChannelInvite;
import dev.disruption.model.channel.EditChannelPermissions;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.model.channel.StartThreadInForumOrMediaChannel;
import dev.disruption.model.channel.StartThreadWithoutMessage;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.message.BulkDeleteMessages;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.GetChannelPins;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessagePin;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One channel or thread.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel">Channels Resource</a>
 */
public final class ChannelClient {

	private final DiscordRest rest;

	private final @Nullable ReadThrough cache;

	private final Snowflake id;

	ChannelClient(DiscordRest rest, @Nullable ReadThrough cache, Snowflake id) {
		this.rest = rest;
		this.cache = cache;
		this.id = id;
	}

	/** The channel, from the cache if it is there. */
	public Mono<Channel> get() {
		return (this.cache != null) ? this.cache.channel(this.id) : this.rest.channels().getChannel(this.id);
	}

	public Mono<Message> send(String content) {
		return send(new CreateMessage().content(content));
	}

	public Mono<Message> send(Embed embed) {
		return send(new CreateMessage().embeds(List.of(embed)));
	}

	public Mono<Message> send(Upload... files) {
		return send(new CreateMessage().files(List.of(files)));
	}

	public Mono<Message> send(CreateMessage message) {
		return this.rest.messages().createMessage(this.id, message);
	}

	/** Shows for 10 seconds, or until it sends a message, that the bot is typing. */
	public Mono<Void> typing() {
		return this.rest.channels().triggerTypingIndicator(this.id);
	}

	public MessageClient message(Snowflake messageId) {
		return new MessageClient(this.rest, this.id, messageId);
	}

	/** All messages from the newest to the oldest, fetched as far as they are asked for. */
	public Flux<Message> messages() {
		return this.rest.messages().getChannelMessagesPaged(this.id, new GetChannelMessages());
	}

	/** The messages before one, from the newest to the oldest. */
	public Flux<Message> messagesBefore(Snowflake messageId) {
		return this.rest.messages().getChannelMessagesPaged(this.id, new GetChannelMessages().before(messageId));
	}

	/** The messages after one, from the oldest to the newest. */
	public Flux<Message> messagesAfter(Snowflake messageId) {
		return this.rest.messages().getChannelMessagesPaged(this.id, new GetChannelMessages().after(messageId));
	}

	/** All pinned messages, the one that was pinned last first. */
	public Flux<Message> pins() {
		return this.rest.messages().getChannelPinsPaged(this.id, new GetChannelPins()).map(MessagePin::message);
	}

	/** Deletes 2 to 100 messages at once, none of them older than two weeks. */
	public Audited<Void> deleteMessages(List<Snowflake> messageIds) {
		return new Audited<>(this.rest.messages().bulkDeleteMessages(this.id, new BulkDeleteMessages().messages(messageIds)));
	}

	/** Starts a thread that everybody sees; in an announcement channel it takes {@link #startThread(StartThreadWithoutMessage)}. */
	public Audited<Channel> startThread(String name) {
		return startThread(new StartThreadWithoutMessage().name(name).type(Channel.Type.PUBLIC_THREAD));
	}

	public Audited<Channel> startThread(StartThreadWithoutMessage thread) {
		return new Audited<>(this.rest.channels().startThreadWithoutMessage(this.id, thread));
	}

	/** Posts to a forum or media channel. */
	public Audited<Channel> post(StartThreadInForumOrMediaChannel post) {
		return new Audited<>(this.rest.channels().startThreadInForumOrMediaChannel(this.id, post));
	}

	/** Invites to the channel, for a day and any number of users unless the body says otherwise. */
	public Audited<Invite> createInvite(CreateChannelInvite invite) {
		return new Audited<>(this.rest.channels().createChannelInvite(this.id, invite));
	}

	/** Sets what a role or a member may do here and what not. */
	public Audited<Void> editPermissions(Snowflake roleOrUserId, EditChannelPermissions permissions) {
		return new Audited<>(this.rest.channels().editChannelPermissions(this.id, roleOrUserId, permissions));
	}

	public Audited<Channel> modify(ModifyChannel channel) {
		return new Audited<>(this.rest.channels().modifyChannel(this.id, channel));
	}

	/** Deletes a channel of a guild for good, or closes a private one. */
	public Audited<Channel> delete() {
		return new Audited<>(this.rest.channels().deleteChannel(this.id));
	}

}
