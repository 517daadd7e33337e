package dev.disruption.interaction.result;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.disruption.action.Reply;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.ResultHandler;
import dev.disruption.model.message.Embed;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All result handlers, in the order in which they are asked. What comes later, in a {@code Mono} or {@code CompletableFuture}, is waited
 * for
 * and then handled like any other; of a {@code Flux} the first value is the answer and the others are follow-ups.
 */
public final class ResultHandlers {

	private final ReactiveAdapterRegistry adapters = ReactiveAdapterRegistry.getSharedInstance();

	private final List<ResultHandler> handlers;

	/** The given handlers, and the built-in ones after them. */
	public ResultHandlers(List<ResultHandler> custom) {
		List<ResultHandler> all = new ArrayList<>(custom);
		all.addAll(BuiltInResults.all());
		this.handlers = List.copyOf(all);
	}

	/** Whether a method with this return type can handle interactions. */
	public boolean supports(ResolvableType type) {
		if (type.toClass() == void.class || type.toClass() == Void.class) {
			return true;
		}
		ReactiveAdapter adapter = this.adapters.getAdapter(type.toClass());
		return (adapter != null) ? supports(type.getGeneric(0)) : this.handlers.stream().anyMatch(handler -> handler.supports(type));
	}

	/** Answers with the value. */
	public Mono<Void> handle(Object value, InteractionContext context) {
		ReactiveAdapter adapter = this.adapters.getAdapter(value.getClass());
		if (adapter == null) {
			return handler(value).handle(value, context);
		}
		return adapter.isMultiValue() ? handleAll(Flux.from(adapter.toPublisher(value)), context)
				: Mono.<Object>from(adapter.toPublisher(value)).flatMap(later -> handle(later, context).thenReturn(later))
					.switchIfEmpty(context.reply().acknowledge().then(Mono.empty()))
					.then();
	}

	private Mono<Void> handleAll(Flux<Object> values, InteractionContext context) {
		AtomicBoolean answered = new AtomicBoolean();
		return values.concatMap(value -> answered.compareAndSet(false, true) ? handle(value, context) : followUp(value, context))
			.then(Mono.defer(() -> answered.get() ? Mono.empty() : context.reply().acknowledge()));
	}

	private static Mono<Void> followUp(Object value, InteractionContext context) {
		if (value instanceof Reply reply) {
			return (reply.isUpdate() ? context.reply().edit(reply) : context.reply().followUp(reply)).then();
		}
		if (value instanceof String text) {
			return context.reply().followUp(Reply.of(text)).then();
		}
		if (value instanceof Embed embed) {
			return context.reply().followUp(Reply.of(embed)).then();
		}
		throw new IllegalStateException("A follow-up can be a String, an Embed or a Reply, not a " + value.getClass().getName());
	}

	private ResultHandler handler(Object value) {
		ResolvableType type = ResolvableType.forClass(value.getClass());
		return this.handlers.stream()
			.filter(handler -> handler.supports(type))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No answer can be made of a " + value.getClass().getName()
					+ ": return a String, an Embed, a Reply or a Modal, or register a ResultHandler bean"));
	}

}
