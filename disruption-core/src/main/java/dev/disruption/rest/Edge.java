package dev.disruption.rest;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.AbstractReactorHttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What surrounds WebClient: an answer that can't be decoded is noticed after all filters, and becomes a
 * {@link DiscordException} here.
 */
final class Edge extends AbstractReactorHttpExchangeAdapter {

	private final WebClientAdapter client;

	Edge(WebClientAdapter client) {
		this.client = client;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return this.client.exchangeForMono(values).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return this.client.exchangeForHeadersMono(values).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return this.client.exchangeForBodyMono(values, type).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return this.client.exchangeForBodyFlux(values, type).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return this.client.exchangeForBodilessEntityMono(values).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return this.client.exchangeForEntityMono(values, type).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return this.client.<T>exchangeForEntityFlux(values, type).onErrorMap(error -> mapped(values, error)).contextCapture();
	}

	@Override
	public boolean supportsRequestAttributes() {
		return true;
	}

	private static Throwable mapped(HttpRequestValues values, Throwable error) {
		boolean unreadable = error instanceof CodecException || error instanceof DataBufferLimitException
				|| error instanceof WebClientResponseException;
		Route route = (Route) values.getAttributes().get(Route.ATTRIBUTE);
		return unreadable && route != null ? ErrorMapping.unreadable(route, error) : error;
	}

}
