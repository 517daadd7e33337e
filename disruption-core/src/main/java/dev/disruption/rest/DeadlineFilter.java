package dev.disruption.rest;

import java.time.Duration;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Gives up a call that has taken too long over all its attempts; what it waited for leave to send isn't counted. The connection has its own
 * timeouts, which are shorter, but none while a request can't be written.
 */
final class DeadlineFilter implements ExchangeFilterFunction {

	static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(60);

	private final Scheduler scheduler;

	DeadlineFilter(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Call call = Call.of(request);
		Mono<ClientResponse> given = Mono.error(() -> ErrorMapping.tooSlow(call.route(), "no answer", LONGEST_EXCHANGE));
		return next.exchange(request).timeout(LONGEST_EXCHANGE.minusNanos(call.spent()), given, this.scheduler);
	}

}
