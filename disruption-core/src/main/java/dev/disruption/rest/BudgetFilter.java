package dev.disruption.rest;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Sends nothing without leave of the {@link RateLimiter}, and tells it what came back. It stands inside the retries: each attempt counts.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>
 */
final class BudgetFilter implements ExchangeFilterFunction {

	private final RateLimiter limiter;

	private final RestMeters meters;

	BudgetFilter(RateLimiter limiter, RestMeters meters) {
		this.limiter = limiter;
		this.meters = meters;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return this.limiter.acquire(Call.of(request)).flatMap(permit -> send(permit, request, next));
	}

	private Mono<ClientResponse> send(Permit permit, ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.doOnNext(response -> {
				this.meters.answered(response.statusCode().value());
				this.limiter.answered(permit, RateLimitHeaders.of(response.headers().asHttpHeaders()));
			})
			.doOnError(DiscordException.class, error -> {
				this.meters.failed(error);
				this.limiter.failed(permit, error);
			})
			.doFinally(signal -> this.limiter.unanswered(permit));
	}

}
