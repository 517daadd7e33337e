package dev.disruption.rest;

import io.micrometer.common.KeyValue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * WebClient's own observation, with the route for an address, since expanded paths are countless, and some hold a token; and with the status of
 * answers that have become exceptions, which WebClient doesn't see.
 */
final class RouteConvention extends DefaultClientRequestObservationConvention {

	RouteConvention() {
		super(RestObservation.REQUEST.getName());
	}

	@Override
	protected KeyValue uri(ClientRequestObservationContext context) {
		return KeyValue.of(RestObservation.Tag.URI, template(context.getRequest()));
	}

	@Override
	protected KeyValue httpUrl(ClientRequestObservationContext context) {
		return KeyValue.of(RestObservation.HighTag.HTTP_URL, template(context.getRequest()));
	}

	@Override
	protected KeyValue status(ClientRequestObservationContext context) {
		int status = failed(context);
		return (status != 0) ? KeyValue.of(RestObservation.Tag.STATUS, Integer.toString(status)) : super.status(context);
	}

	@Override
	protected KeyValue outcome(ClientRequestObservationContext context) {
		String outcome = switch (failed(context) / 100) {
			case 3 -> "REDIRECTION";
			case 4 -> "CLIENT_ERROR";
			case 5 -> "SERVER_ERROR";
			default -> null;
		};
		return (outcome != null) ? KeyValue.of(RestObservation.Tag.OUTCOME, outcome) : super.outcome(context);
	}

	/** The status of an answer that is an exception by now, 0 if there is none. */
	private static int failed(ClientRequestObservationContext context) {
		return (context.getError() instanceof DiscordException error) ? error.status() : 0;
	}

	private static String template(@Nullable ClientRequest request) {
		return (request != null) ? Route.of(request).template() : KeyValue.NONE_VALUE;
	}

}
