package dev.disruption.interaction.result;

import dev.disruption.action.Reply;
import dev.disruption.model.message.Embed;
import reactor.core.publisher.Mono;

/** An {@link Embed} is the answer's only embed. */
public final class EmbedResultHandler implements ResultHandler {

	@Override
	public boolean supports(Class<?> resultType) {
		return resultType == Embed.class;
	}

	@Override
	public Mono<Reply> reply(Object result) {
		return Mono.just(Reply.of((Embed) result));
	}

}
