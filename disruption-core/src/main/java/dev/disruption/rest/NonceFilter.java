package dev.disruption.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Gives each new message a nonce that Discord enforces, so that one which was sent twice exists once. It stands outside the retries:
 * all attempts carry the same nonce, and each subscription is a message of its own.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#create-message">Create Message</a>
 */
final class NonceFilter implements ExchangeFilterFunction {

	/** Where the body of a request is found again, which WebClient itself doesn't give away. */
	static final String BODY = NonceFilter.class.getName() + ".body";

	private static final String ENFORCED = NonceFilter.class.getName() + ".enforced";

	private static final String CREATE_MESSAGE = "POST /channels/{channelId}/messages";

	private final RandomGenerator random;

	NonceFilter(RandomGenerator random) {
		this.random = random;
	}

	/** Whether Discord would recognise the request if it came a second time. */
	static boolean isEnforced(ClientRequest request) {
		return request.attribute(ENFORCED).isPresent();
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Object body = request.attribute(BODY).orElse(null);
		if (!(body instanceof Body<?> message) || !Route.of(request).toString().equals(CREATE_MESSAGE)) {
			return next.exchange(request);
		}
		return Mono.defer(() -> next.exchange(withNonce(request, message.json())));
	}

	private ClientRequest withNonce(ClientRequest request, Map<String, @Nullable Object> fields) {
		if (fields.get("nonce") != null) {
			return Boolean.TRUE.equals(fields.get("enforce_nonce")) ? enforced(ClientRequest.from(request)) : request;
		}
		Map<String, @Nullable Object> message = new LinkedHashMap<>(fields);
		// 13 characters at most, of the 25 that Discord takes
		message.put("nonce", Long.toUnsignedString(this.random.nextLong(), Character.MAX_RADIX));
		message.put("enforce_nonce", true);
		return enforced(ClientRequest.from(request).attribute(BODY, message).body(BodyInserters.fromValue(message)));
	}

	private static ClientRequest enforced(ClientRequest.Builder request) {
		return request.attribute(ENFORCED, true).build();
	}

}
