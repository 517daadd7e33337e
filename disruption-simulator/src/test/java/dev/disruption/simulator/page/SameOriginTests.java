package dev.disruption.simulator.page;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SameOriginTests {

	@ParameterizedTest
	@CsvSource({ "127.0.0.1:8080, true", "localhost:8080, true", "LOCALHOST, true", "[::1]:8080, true", "127.1.2.3, true",
			"example.org:8080, false",
			"127.0.0.1.example.org, false", "localhost.example.org:8080, false", "10.0.0.1:8080, false", ", false" })
	void isLocalUnderALoopbackName(String host, boolean local) { assertThat(SameOrigin.isLocal(headers(host, null))).isEqualTo(local); }

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1:8080, true", "http://localhost:8080, false", "http://127.0.0.1:9090, false",
			"https://127.0.0.1:8080, false",
			"https://example.org, false", "null, false", ", false" })
	void ownPagesHaveTheServersOrigin(String origin, boolean own) {
		assertThat(SameOrigin.isOwn(headers("127.0.0.1:8080", origin))).isEqualTo(own);
	}

	@ParameterizedTest
	@CsvSource({ "example.org:8080, http://example.org:8080", "169.254.1.1, http://169.254.1.1" })
	void aForeignNameIsNotOwnEvenIfTheOriginIsTheSame(String host, String origin) {
		assertThat(SameOrigin.isOwn(headers(host, origin))).isFalse();
	}

	private static HttpHeaders headers(String host, String origin) {
		HttpHeaders headers = new DefaultHttpHeaders();
		if (host != null) {
			headers.set(HttpHeaderNames.HOST, host);
		}
		if (origin != null) {
			headers.set(HttpHeaderNames.ORIGIN, origin);
		}
		return headers;
	}

}
