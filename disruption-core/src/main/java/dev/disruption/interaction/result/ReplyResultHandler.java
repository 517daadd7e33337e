package dev.disruption.interaction.result;

import dev.disruption.action.Reply;
import reactor.core.publisher.Mono;

/** A {@link Reply} is the answer. */
public final class ReplyResultHandler implements ResultHandler {

	@Override
	public boolean supports(Class<?> resultType) {
		return resultType == Reply.class;
	}

	@Override
	public Mono<Reply> reply(Object result) {
		return Mono.just((Reply) result);
	}

}
