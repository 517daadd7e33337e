package dev.disruption.rest;

import io.micrometer.common.KeyValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/** WebClient's own observation, with the route for an address: expanded paths are countless, and some hold a token. */
final class RouteConvention extends DefaultClientRequestObservationConvention {

	RouteConvention() {
		super("discord.rest.requests");
	}

	@Override
	protected KeyValue uri(ClientRequestObservationContext context) {
		return KeyValue.of("uri", template(context.getRequest()));
	}

	@Override
	protected KeyValue httpUrl(ClientRequestObservationContext context) {
		return KeyValue.of("http.url", template(context.getRequest()));
	}

	private static String template(@Nullable ClientRequest request) {
		return (request != null) ? Route.of(request).template() : KeyValue.NONE_VALUE;
	}

}
