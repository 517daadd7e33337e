package dev.disruption.rest;

import io.micrometer.common.KeyValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * WebClient's own observation, with the route for an address: expanded paths are countless, and some hold a token. A class that extends it
 * can add what {@link RestObservation} doesn't list.
 */
public class RestObservationConvention extends DefaultClientRequestObservationConvention {

	public RestObservationConvention() {
		super("discord.rest.requests");
	}

	@Override
	public String getContextualName(ClientRequestObservationContext context) {
		ClientRequest request = context.getRequest();
		return (request != null) ? "discord " + Route.of(request) : "discord request";
	}

	@Override
	protected KeyValue uri(ClientRequestObservationContext context) {
		return KeyValue.of("uri", template(context.getRequest()));
	}

	@Override
	protected KeyValue httpUrl(ClientRequestObservationContext context) {
		return KeyValue.of("http.url", template(context.getRequest()));
	}

	/** The path with its variables unexpanded. */
	protected static String template(@Nullable ClientRequest request) {
		return (request != null) ? Route.of(request).template() : KeyValue.NONE_VALUE;
	}

}
