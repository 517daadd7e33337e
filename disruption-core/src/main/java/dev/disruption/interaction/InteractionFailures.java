package dev.disruption.interaction;

import java.util.List;
import java.util.random.RandomGenerator;

import dev.disruption.action.Reply;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InvalidArgumentException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What happens when a handler fails: the application's {@link FailureHandler}s are asked first. By default the user gets a
 * polite answer with a reference, and the log has the stack trace with the same one.
 */
public final class InteractionFailures {

	private static final Log logger = LogFactory.getLog(InteractionFailures.class);

	private static final String DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private final List<FailureHandler> handlers;

	private final RandomGenerator random;

	public InteractionFailures(List<FailureHandler> handlers, RandomGenerator random) {
		this.handlers = List.copyOf(handlers);
		this.random = random;
	}

	/** Answers after a failure. Never errors. */
	Mono<Void> handle(Throwable failure, InteractionContext context) {
		for (FailureHandler handler : this.handlers) {
			Mono<Void> handling = handler.handle(failure, context);
			if (handling != null) {
				return handling.onErrorResume(another -> apologise(another, context));
			}
		}
		return apologise(failure, context);
	}

	private Mono<Void> apologise(Throwable failure, InteractionContext context) {
		if (failure instanceof InvalidArgumentException invalid) {
			return say(Reply.of(String.valueOf(invalid.getMessage())), context);
		}
		String reference = reference();
		logger.error(context + " failed, reference " + reference, failure);
		return say(Reply.of("Something went wrong. If you ask for help, say that the reference is `" + reference + "`."), context);
	}

	private static Mono<Void> say(Reply reply, InteractionContext context) {
		Mono<Void> answer = context.reply().isOpen() ? context.reply().reply(reply.ephemeral())
				: context.reply().followUp(reply.ephemeral()).then();
		return answer.onErrorResume(failure -> {
			logger.warn("The user could not be told of the failure of " + context + ": " + failure.getMessage());
			return Mono.empty();
		});
	}

	private String reference() {
		StringBuilder reference = new StringBuilder();
		for (int i = 0; i < 6; i++) {
			reference.append(DIGITS.charAt(this.random.nextInt(DIGITS.length())));
		}
		return reference.toString();
	}

	/** Handles failures of handlers. Beans of this type are asked in their order. */
	@FunctionalInterface
	public interface FailureHandler {

		/** @return {@code null} if the failure is not of a kind that it handles */
		@Nullable
		Mono<Void> handle(Throwable failure, InteractionContext context);

	}

}
