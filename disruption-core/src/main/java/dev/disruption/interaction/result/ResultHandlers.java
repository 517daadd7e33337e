package dev.disruption.interaction.result;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.action.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

/** All result handlers, in the order in which they are asked; a reactive result is waited for and then handled like any other. */
public final class ResultHandlers {

	private final List<ResultHandler> handlers;

	/** The given handlers, and the built-in ones after them. */
	public ResultHandlers(List<ResultHandler> custom) {
		List<ResultHandler> all = new ArrayList<>(custom);
		all.addAll(List.of(new StringResultHandler(), new ReplyResultHandler(), new EmbedResultHandler()));
		this.handlers = List.copyOf(all);
	}

	/** Whether a method with this return type can answer. */
	public boolean supports(ResolvableType returnType) {
		Class<?> type = returnType.toClass();
		if (type == void.class || type == Void.class) {
			return true;
		}
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(type);
		if (adapter != null) {
			return !adapter.isMultiValue() && supports(returnType.getGeneric(0));
		}
		return this.handlers.stream().anyMatch(handler -> handler.supports(type));
	}

	/** The answer that the result stands for; empty for {@code null}. */
	public Mono<Reply> reply(@Nullable Object result) {
		if (result == null) {
			return Mono.empty();
		}
		ReactiveAdapter adapter = ReactiveAdapterRegistry.getSharedInstance().getAdapter(result.getClass());
		return (adapter != null) ? Mono.from(adapter.toPublisher(result)).flatMap(this::reply) : handler(result).reply(result);
	}

	private ResultHandler handler(Object result) {
		return this.handlers.stream()
			.filter(handler -> handler.supports(result.getClass()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("A command can't answer with a " + result.getClass().getName()));
	}

}
