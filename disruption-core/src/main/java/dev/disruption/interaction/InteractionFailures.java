package dev.disruption.interaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.InteractionExceptionHandler;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.InvalidArgumentException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import reactor.core.publisher.Mono;

/**
 * What happens when a handler fails: the application's {@link FailureHandler}s and its methods with {@link InteractionExceptionHandler}
 * are asked first. By default the user gets a
 * polite answer with a reference, and the log has the stack trace with the same one.
 */
public final class InteractionFailures {

	private static final Log logger = LogFactory.getLog(InteractionFailures.class);

	private static final String DIGITS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private final List<FailureHandler> handlers;

	private final Map<InteractionHandler, List<Class<?>>> methods = new LinkedHashMap<>();

	private final RandomGenerator random;

	/** @param handlers are asked before the application's methods */
	public InteractionFailures(List<FailureHandler> handlers, RandomGenerator random) {
		this.handlers = List.copyOf(handlers);
		this.random = random;
	}

	/** Takes a method into account that handles failures. */
	void add(InteractionHandler method) {
		InteractionExceptionHandler annotation = AnnotatedElementUtils.findMergedAnnotation(method.method(), InteractionExceptionHandler.class);
		List<Class<?>> types = new ArrayList<>((annotation != null) ? List.of(annotation.value()) : List.of());
		if (types.isEmpty()) {
			Arrays.stream(method.method().getParameterTypes()).filter(Throwable.class::isAssignableFrom).forEach(types::add);
		}
		if (types.isEmpty()) {
			throw new HandlerDefinitionException(method.method(),
					"it has to say which exceptions it handles: as a parameter, or in the annotation.");
		}
		this.methods.put(method, types);
	}

	/** Answers after a failure. Never errors. */
	Mono<Void> handle(Throwable failure, InteractionContext context) {
		Mono<Void> handling = ask(false, failure, context);
		return (handling != null) ? handling : askMethods(failure, context);
	}

	private @Nullable Mono<Void> ask(boolean defaults, Throwable failure, InteractionContext context) {
		for (FailureHandler handler : this.handlers) {
			Mono<Void> handling = (handler.isDefault() == defaults) ? handler.handle(failure, context) : null;
			if (handling != null) {
				return handling.onErrorResume(another -> apologise(another, context));
			}
		}
		return null;
	}

	private Mono<Void> askMethods(Throwable failure, InteractionContext context) {
		return this.methods.keySet()
			.stream()
			.filter(method -> distance(method, failure) < Integer.MAX_VALUE)
			.min(Comparator.comparing((InteractionHandler method) -> !isBeside(method, context)).thenComparing(method -> distance(method, failure)))
			.map(method -> method.handle(context.failed(method, failure)).onErrorResume(another -> apologise(another, context)))
			.or(() -> Optional.ofNullable(ask(true, failure, context)))
			.orElseGet(() -> apologise(failure, context));
	}

	private static boolean isBeside(InteractionHandler method, InteractionContext context) {
		return method.method().getDeclaringClass() == context.handler().method().getDeclaringClass();
	}

	/** How many classes the exception is below the closest one that the method handles. */
	private int distance(InteractionHandler method, Throwable failure) {
		int closest = Integer.MAX_VALUE;
		for (Class<?> type : this.methods.getOrDefault(method, List.of())) {
			int depth = 0;
			for (Class<?> at = failure.getClass(); at != null; at = at.getSuperclass(), depth++) {
				closest = (at == type) ? Math.min(closest, depth) : closest;
			}
		}
		return closest;
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

		/** Whether it is asked only if no method of the application handles the failure. */
		default boolean isDefault() { return false; }

	}

}
