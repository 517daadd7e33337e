package dev.disruption.rest;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Reasons for the audit log. */
class ReasonTests {

	private static final ClientRequest REQUEST = ClientRequest.create(HttpMethod.DELETE, URI.create("https://discord.test/")).build();

	private final List<ClientRequest> sent = new ArrayList<>();

	private final ExchangeFunction client = new ReasonFilter().apply(request -> {
		this.sent.add(request);
		return Mono.just(ClientResponse.create(HttpStatus.NO_CONTENT).build());
	});

	@ParameterizedTest
	@Tag("F112")
	@ValueSource(strings = { "Spam", "50% + 1 & more; \"quoted\"", "Schöne Grüße 🐈", " leading", "a\u2028b" })
	void isPercentEncoded(String reason) {
		this.client.exchange(REQUEST).contextWrite(DiscordRest.reason(reason)).block(Duration.ofSeconds(10));
		String header = this.sent.get(0).headers().getFirst("X-Audit-Log-Reason");
		assertThat(header).matches("[A-Za-z0-9%._~-]+");
		assertThat(URLDecoder.decode(header, StandardCharsets.UTF_8)).isEqualTo(reason);
	}

	@Test
	@Tag("F112")
	void hasUpTo512Characters() {
		this.client.exchange(REQUEST).contextWrite(DiscordRest.reason("🐈".repeat(512))).block(Duration.ofSeconds(10));
		assertThat(this.sent.get(0).headers().getFirst("X-Audit-Log-Reason")).isEqualTo("%F0%9F%90%88".repeat(512));
		assertThatIllegalArgumentException().isThrownBy(() -> DiscordRest.reason("x".repeat(513)))
			.withMessage("reason: 513 characters, has to have 1 to 512 that aren't all blank");
		assertThatIllegalArgumentException().isThrownBy(() -> DiscordRest.reason(" ")).withMessageContaining("1 to 512");
	}

	@ParameterizedTest
	@Tag("F112")
	@ValueSource(strings = { "a\r\nAuthorization: Bot x", "a\nb", "a\rb", "a\u0000b", "a\u0085b" })
	void aLineBreakIsRefusedAtOnce(String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> DiscordRest.reason(reason)).withMessageContaining("line break");
		assertThat(this.sent).isEmpty();
	}

	@Test
	void isAbsentWhereNoneIsGiven() {
		this.client.exchange(REQUEST).block(Duration.ofSeconds(10));
		assertThat(this.sent.get(0).headers().headerNames()).isEmpty();
	}

}
