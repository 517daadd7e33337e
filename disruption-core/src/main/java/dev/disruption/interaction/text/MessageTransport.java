package dev.disruption.interaction.text;

import dev.disruption.action.Reply;
import dev.disruption.interaction.handler.ResponseTransport;
import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.MessageReference;
import dev.disruption.model.user.CreateDM;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers by messages in the channel; what only the user may see goes to their direct messages. A deferred answer shows that the bot types.
 */
final class MessageTransport implements ResponseTransport {

	private final DiscordRest rest;

	private final Message command;

	private volatile @Nullable Message answer;

	MessageTransport(DiscordRest rest, Message command) {
		this.rest = rest;
		this.command = command;
	}

	@Override
	public Mono<Void> respond(Interaction interaction, InteractionResponse response, @Nullable Reply reply) {
		return switch (response.type()) {
			case CHANNEL_MESSAGE_WITH_SOURCE -> (reply != null) ? followUp(interaction, reply).then() : Mono.empty();
			case DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE -> this.rest.channels().triggerTypingIndicator(this.command.channelId());
			default -> Mono.error(new IllegalStateException("A text command can't be answered with " + response.type() + ", only with messages"));
		};
	}

	@Override
	public Mono<Message> original(Interaction interaction) {
		return Mono.fromSupplier(() -> this.answer);
	}

	@Override
	public Mono<Message> editOriginal(Interaction interaction, Reply reply) {
		Message sent = this.answer;
		return (sent == null) ? followUp(interaction, reply)
				: this.rest.messages().editMessage(sent.channelId(), sent.id(), reply.asEdit().writeTo(new EditMessage()));
	}

	@Override
	public Mono<Void> deleteOriginal(Interaction interaction) {
		Message sent = this.answer;
		return (sent == null) ? Mono.empty() : this.rest.messages().deleteMessage(sent.channelId(), sent.id());
	}

	@Override
	public Mono<Message> followUp(Interaction interaction, Reply reply) {
		return send(reply);
	}

	Mono<Message> send(Reply reply) {
		CreateMessage message = reply.asEdit().writeTo(new CreateMessage());
		Mono<Message> sending = reply.onlyForUser() ? privately(message) : inChannel(message);
		return sending.doOnNext(sent -> this.answer = (this.answer == null) ? sent : this.answer);
	}

	private Mono<Message> inChannel(CreateMessage message) {
		return send(this.command.channelId(), message.messageReference(MessageReference.replyIfExists(this.command.id())));
	}

	private Mono<Message> privately(CreateMessage message) {
		return this.rest.users().createDM(new CreateDM().recipientId(this.command.author().id())).flatMap(channel -> send(channel.id(), message));
	}

	private Mono<Message> send(Snowflake channelId, CreateMessage message) {
		return this.rest.messages().createMessage(channelId, message);
	}

}
