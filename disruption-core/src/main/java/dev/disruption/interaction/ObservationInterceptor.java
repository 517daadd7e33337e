package dev.disruption.interaction;

import java.util.Locale;

import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/** Observes handlers as {@code discord.interaction}, by kind and path. */
public final class ObservationInterceptor implements Interceptor {

	private final ObservationRegistry registry;

	public ObservationInterceptor(ObservationRegistry registry) {
		this.registry = registry;
	}

	@Override
	public @Nullable Around bind(InteractionHandler handler) {
		return this.registry.isNoop() ? null : this::observe;
	}

	private Mono<Void> observe(InteractionContext context, Mono<Void> proceed) {
		return Mono.defer(() -> {
			Observation observation = Observation.start("discord.interaction", this.registry)
				.contextualName("discord " + context.handler().path())
				.lowCardinalityKeyValue("kind", context.handler().kind().name().toLowerCase(Locale.ROOT))
				.lowCardinalityKeyValue("path", context.handler().path());
			return proceed.doOnError(observation::error)
				.doFinally((SignalType end) -> observation.stop())
				.contextWrite(before -> before.put(ObservationThreadLocalAccessor.KEY, observation));
		});
	}

}
