package dev.disruption.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What one response says about its rate limit; whatever can't be read is absent.
 *
 * @param bucket the hash that names the limit, shared by all routes that it applies to
 * @param limit requests allowed in one window, -1 if absent
 * @param remaining requests left in this window, -1 if absent
 * @param resetAfter nanoseconds until the window ends, -1 if absent
 * @param retryAfter how long a limited request has to wait by the header alone
 * @param scope whose limit was hit, on 429 only
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#header-format">Header Format</a>
 */
record RateLimitHeaders(@Nullable String bucket, int limit, int remaining, long resetAfter, @Nullable Duration retryAfter,
		@Nullable RateLimitScope scope) {

	private static final double LONGEST_WAIT_SECONDS = 86_400;

	static RateLimitHeaders of(HttpHeaders headers) {
		Duration resetAfter = seconds(headers.getFirst("X-RateLimit-Reset-After"));
		return new RateLimitHeaders(headers.getFirst("X-RateLimit-Bucket"), count(headers.getFirst("X-RateLimit-Limit")),
				count(headers.getFirst("X-RateLimit-Remaining")), (resetAfter != null) ? resetAfter.toNanos() : -1,
				seconds(headers.getFirst(HttpHeaders.RETRY_AFTER)), scope(headers));
	}

	/** Whether the response tells enough to account by. */
	boolean describeWindow() {
		return this.remaining >= 0 && this.resetAfter >= 0;
	}

	/** Whether any limit of Discord's is mentioned; an answer of Cloudflare's mentions none. */
	boolean mentionLimit() {
		return this.bucket != null || this.limit >= 0 || this.remaining >= 0 || this.scope != null;
	}

	/** A number of seconds as Discord writes it in headers and bodies: decimal, at most a day; {@code null} if it is none. */
	static @Nullable Duration seconds(@Nullable String text) {
		Double seconds = number(text);
		if (seconds == null || seconds < 0) {
			return null;
		}
		return Duration.ofNanos(Math.round(Math.min(seconds, LONGEST_WAIT_SECONDS) * 1_000_000_000));
	}

	private static int count(@Nullable String text) {
		Double number = number(text);
		return (number != null && number >= 0) ? (int) Math.min(number, Integer.MAX_VALUE) : -1;
	}

	private static @Nullable Double number(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			double number = Double.parseDouble(text.strip());
			return Double.isNaN(number) ? null : number;
		}
		catch (NumberFormatException ex) {
			// a date or nonsense: as good as absent, there are limits to fall back on
			return null;
		}
	}

	private static @Nullable RateLimitScope scope(HttpHeaders headers) {
		if (Boolean.parseBoolean(headers.getFirst("X-RateLimit-Global"))) {
			return RateLimitScope.GLOBAL;
		}
		String scope = headers.getFirst("X-RateLimit-Scope");
		for (RateLimitScope candidate : RateLimitScope.values()) {
			if (candidate.name().equalsIgnoreCase(scope)) {
				return candidate;
			}
		}
		return null;
	}

}
