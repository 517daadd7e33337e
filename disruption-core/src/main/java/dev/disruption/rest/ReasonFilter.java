package dev.disruption.rest;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Sends the reason that a call's context gives for the guild's audit log.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit Log</a>
 */
final class ReasonFilter implements ExchangeFilterFunction {

	/** The key in a Reactor context of the reason. */
	static final String REASON = ReasonFilter.class.getName();

	private static final String HEADER = "X-Audit-Log-Reason";

	private static final int MAX = 512;

	/** The reason itself, if Discord would accept it. */
	static String checked(String reason) {
		int length = reason.codePointCount(0, reason.length());
		if (reason.isBlank() || length > MAX) {
			throw new IllegalArgumentException("reason: " + length + " characters, has to have 1 to " + MAX + " that aren't all blank");
		}
		if (reason.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("reason: has a line break or another control character, replace it by a space");
		}
		return reason;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual(context -> {
			@Nullable String reason = context.getOrDefault(REASON, null);
			if (reason == null) {
				return next.exchange(request);
			}
			return next.exchange(ClientRequest.from(request).header(HEADER, UriUtils.encode(reason, StandardCharsets.UTF_8)).build());
		});
	}

}
