package dev.disruption.interaction.result;

import dev.disruption.action.Reply;
import reactor.core.publisher.Mono;

/** Text is the content of the answer. */
public final class StringResultHandler implements ResultHandler {

	@Override
	public boolean supports(Class<?> resultType) {
		return resultType == String.class;
	}

	@Override
	public Mono<Reply> reply(Object result) {
		return Mono.just(Reply.of((String) result));
	}

}
