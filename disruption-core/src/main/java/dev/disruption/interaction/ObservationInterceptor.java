package dev.disruption.interaction;

import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Observes handlers, as {@link InteractionObservation} says. What they do is observed as part of it, whether they block or not. */
public final class ObservationInterceptor implements Interceptor {

	private final ObservationRegistry registry;

	private final InteractionObservationConvention convention;

	public ObservationInterceptor(ObservationRegistry registry, InteractionObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public @Nullable Around bind(InteractionHandler handler) {
		return this.registry.isNoop() ? null : this::observe;
	}

	private Mono<Void> observe(InteractionContext context, Mono<Void> proceed) {
		return Mono.defer(() -> {
			Observation observation = InteractionObservation.HANDLER.start(null, this.convention,
					() -> new InteractionObservationContext(context), this.registry);
			return inScope(observation, proceed).doOnError(observation::error)
				.doFinally(end -> observation.stop())
				.contextWrite(before -> before.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

	/** Handlers that block are called while they are subscribed to. */
	private static Mono<Void> inScope(Observation observation, Mono<Void> proceed) {
		return Mono.fromDirect(subscriber -> observation.scoped(() -> proceed.subscribe(subscriber)));
	}

}
