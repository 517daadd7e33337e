package dev.disruption.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Sends the bot's token, where Discord wants it.
 *
 * @see <a href="https://docs.discord.com/developers/reference#authentication">Authentication</a>
 */
final class AuthenticationFilter implements ExchangeFilterFunction {

	private final @Nullable Token token;

	AuthenticationFilter(@Nullable Token token) {
		this.token = token;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		if (this.token == null || !Route.of(request).authenticated()) {
			return next.exchange(request);
		}
		return next.exchange(ClientRequest.from(request).header(HttpHeaders.AUTHORIZATION, this.token.header()).build());
	}

}
