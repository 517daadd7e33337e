package dev.disruption.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns every answer that is no success into a {@link DiscordException}. The filters outside of it see nothing else. */
final class ErrorFilter implements ExchangeFilterFunction {

	private static final int ACCEPTED = 202;

	private static final int NOT_MODIFIED = 304;

	private static final byte[] NOTHING = {};

	private final ErrorMapping mapping;

	ErrorFilter(ErrorMapping mapping) {
		this.mapping = mapping;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Route route = Route.of(request);
		return next.exchange(request)
			.onErrorMap(WebClientRequestException.class, error -> ErrorMapping.unanswered(route, error))
			.onErrorMap(CodecException.class, error -> ErrorMapping.unwritable(route, error))
			.flatMap(response -> check(route, response));
	}

	private Mono<ClientResponse> check(Route route, ClientResponse response) {
		int status = response.statusCode().value();
		if (status == ACCEPTED && response.headers().contentType().filter(MediaType.APPLICATION_JSON::includes).isPresent()) {
			return checkAccepted(route, response);
		}
		if (response.statusCode().is2xxSuccessful() || status == NOT_MODIFIED) {
			return Mono.just(response);
		}
		return response.bodyToMono(byte[].class)
			.onErrorMap(broken -> error(route, response, NOTHING, ErrorMapping.brokenOff(broken)))
			.defaultIfEmpty(NOTHING)
			.flatMap(body -> Mono.error(error(route, response, body, null)));
	}

	/** A 202 may be an answer, or the promise of one. */
	private Mono<ClientResponse> checkAccepted(Route route, ClientResponse response) {
		return response.bodyToMono(byte[].class).defaultIfEmpty(NOTHING).flatMap(body -> {
			DiscordException promise = error(route, response, body, null);
			return (promise.code() == ErrorMapping.NOT_INDEXED) ? Mono.error(promise) : Mono.just(withBody(response, body));
		});
	}

	private static ClientResponse withBody(ClientResponse response, byte[] body) {
		return response.mutate().body(consumed -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body))).build();
	}

	private DiscordException error(Route route, ClientResponse response, byte[] body, @Nullable Throwable cause) {
		return this.mapping.answered(route, response.statusCode().value(), response.headers().asHttpHeaders(), body, cause);
	}

}
