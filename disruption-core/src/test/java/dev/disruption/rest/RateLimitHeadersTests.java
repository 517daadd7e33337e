package dev.disruption.rest;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitHeadersTests {

	@ParameterizedTest
	@CsvSource({ "1, 1000000000", "0.001, 1000000", "1e-3, 1000000", "3600.5, 3600500000000", "0, 0", "-1, -1", "NaN, -1", "soon, -1",
			"'', -1", "Infinity, 86400000000000" })
	@Tag("F92")
	void readsFractionsOfSecondsAndNothingElse(String text, long nanos) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-RateLimit-Remaining", "3");
		headers.add("X-RateLimit-Reset-After", text);
		RateLimitHeaders read = RateLimitHeaders.of(headers);
		assertThat(read.resetAfter()).isEqualTo(nanos);
		assertThat(read.describeWindow()).isEqualTo(nanos >= 0);
	}

	@Test
	@Tag("F92")
	void doesNotLookAtTheWallClock() {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-RateLimit-Limit", "5");
		headers.add("X-RateLimit-Remaining", "4");
		headers.add("X-RateLimit-Reset", "1");
		headers.add("X-RateLimit-Reset-After", "2.5");
		headers.add("X-RateLimit-Bucket", "hash");
		headers.add("Retry-After", "3");
		assertThat(RateLimitHeaders.of(headers))
			.isEqualTo(new RateLimitHeaders("hash", 5, 4, 2_500_000_000L, Duration.ofSeconds(3), null));
	}

	@Test
	void mentionsNoLimitIfThereIsNone() {
		assertThat(RateLimitHeaders.of(new HttpHeaders()).mentionLimit()).isFalse();
	}

}
