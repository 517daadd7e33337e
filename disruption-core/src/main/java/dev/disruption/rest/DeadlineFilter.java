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

	private static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(60);

	private final Scheduler scheduler;

	DeadlineFilter(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Call call = Call.of(request);
		Duration longest = longest(call, Uploads.of(request));
		Mono<ClientResponse> given = Mono.error(() -> ErrorMapping.tooSlow(call.route(), "no answer", longest));
		return next.exchange(request).timeout(longest.minusNanos(call.spent()), given, this.scheduler);
	}

	/** How long a call may take, up to the end of its next attempt. */
	static Duration longest(Call call, Uploads uploads) {
		return LONGEST_EXCHANGE.plus(uploads.allowance().multipliedBy(call.attempts() + 1L));
	}

}
