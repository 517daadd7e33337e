package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request that failed; the parts of a {@link DiscordException}.
 *
 * @param status the HTTP status, 0 if there was no answer
 * @param code Discord's error code, 0 if there was none
 * @param message Discord's words, or why there was no answer
 * @param ray Cloudflare's id of the request
 */
record Failure(Route route, int status, int code, String message, List<FieldError> errors, @Nullable String ray,
		@Nullable Duration retryAfter, @Nullable RateLimitHeaders limits, @Nullable Throwable cause) {

	static Failure unanswered(Route route, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
		return new Failure(route, 0, 0, message, List.of(), null, retryAfter, null, cause);
	}

	/** The same failure, which is the cause of another. */
	Failure causedBy(Throwable error) {
		return new Failure(this.route, this.status, this.code, this.message, this.errors, this.ray, this.retryAfter, this.limits, error);
	}

	/** The text of the exception: where, what, what to do about it, and what to quote to Discord's support. */
	String text(String remedy) {
		StringBuilder text = new StringBuilder().append(this.route);
		text.append((this.status != 0) ? ": Discord answered " + this.status : ": not answered");
		text.append(this.message.isEmpty() ? "" : ", " + this.message);
		text.append((this.code != 0) ? " (code " + this.code + ")" : "");
		if (!this.errors.isEmpty()) {
			text.append(this.errors.stream().map(FieldError::toString).collect(Collectors.joining("; ", ": ", "")));
		}
		text.append(remedy.isEmpty() ? "" : ". " + remedy);
		return text.append((this.ray != null) ? " [CF-Ray " + this.ray + "]" : "").toString();
	}

}
