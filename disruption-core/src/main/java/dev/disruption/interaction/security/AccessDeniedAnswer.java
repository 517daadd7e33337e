package dev.disruption.interaction.security;

import dev.disruption.action.Reply;
import dev.disruption.interaction.InteractionFailures.FailureHandler;
import dev.disruption.interaction.handler.InteractionContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import reactor.core.publisher.Mono;

/** Tells users that they may not do something, unless the application handles that itself. */
public final class AccessDeniedAnswer implements FailureHandler {

	private static final Log logger = LogFactory.getLog(AccessDeniedAnswer.class);

	@Override
	public @Nullable Mono<Void> handle(Throwable failure, InteractionContext context) {
		if (!(failure instanceof AccessDeniedException)) {
			return null;
		}
		logger.debug(context + " was denied to user " + context.user().id() + ": " + failure.getMessage());
		return context.reply().say(Reply.of("You are not allowed to do that.").ephemeral());
	}

	@Override
	public boolean isDefault() { return true; }

}
