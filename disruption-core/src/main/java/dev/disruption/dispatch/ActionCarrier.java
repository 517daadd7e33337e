package dev.disruption.dispatch;

import dev.disruption.action.Action;
import dev.disruption.action.Reply;
import dev.disruption.rest.Messages;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;

/** Carries out the actions that listeners return. */
public final class ActionCarrier {

	private final Messages messages;

	public ActionCarrier(Messages messages) {
		this.messages = messages;
	}

	/** Spring subscribes to the result, and logs it if it fails. */
	@EventListener
	public Mono<Void> carryOut(Action action) {
		if (action instanceof Reply reply) {
			return send(reply);
		}
		return Mono.empty();
	}

	private Mono<Void> send(Reply reply) {
		Reply.Target target = reply.target();
		if (target == null) {
			return Mono.error(new IllegalStateException(
					"A listener's Reply has to name the message that it answers: use event.reply(...) or Reply.to(message, ...), not Reply.of(...)"));
		}
		return this.messages.createMessage(target.channelId(), target.message(reply)).then();
	}

}
