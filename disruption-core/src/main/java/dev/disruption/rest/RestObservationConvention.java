package dev.disruption.rest;

import io.micrometer.common.KeyValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * WebClient's own observation, with the route for an address, since expanded paths are countless, and some hold a token; and with the
 * status of answers that have become exceptions, which WebClient doesn't see. A class that extends it can add what {@link RestObservation}
 * doesn't list.
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

	@Override
	protected KeyValue status(ClientRequestObservationContext context) {
		int status = failed(context);
		return (status != 0) ? KeyValue.of("status", Integer.toString(status)) : super.status(context);
	}

	@Override
	protected KeyValue outcome(ClientRequestObservationContext context) {
		return switch (failed(context) / 100) {
			case 3 -> KeyValue.of("outcome", "REDIRECTION");
			case 4 -> KeyValue.of("outcome", "CLIENT_ERROR");
			case 5 -> KeyValue.of("outcome", "SERVER_ERROR");
			default -> super.outcome(context);
		};
	}

	/** The status of an answer that is an exception by now, 0 if there is none. */
	private static int failed(ClientRequestObservationContext context) {
		return (context.getError() instanceof DiscordException error) ? error.status() : 0;
	}

	/** The path with its variables unexpanded. */
	protected static String template(@Nullable ClientRequest request) {
		return (request != null) ? Route.of(request).template() : KeyValue.NONE_VALUE;
	}

}
