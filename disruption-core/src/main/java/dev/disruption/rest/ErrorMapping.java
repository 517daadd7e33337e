package dev.disruption.rest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import dev.disruption.json.Upload;
import dev.disruption.model.permission.Permission;
import dev.disruption.validation.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.CodecException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which exception an answer is, and what to do about it.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#http">HTTP Response Codes</a>
 */
final class ErrorMapping {

	static final int NOT_INDEXED = 110000;

	private static final int INVALID_WEBHOOK_TOKEN = 50027;

	private static final Duration UNSPECIFIED_BAN = Duration.ofSeconds(60);

	private static final Set<Class<?>> NOT_SENT = Set.of(ConnectException.class, NoRouteToHostException.class, UnknownHostException.class,
			SSLHandshakeException.class, RefusedStreams.NotProcessedException.class);

	private static final @Nullable String CLOSED_BEFORE_SENDING = AbortedException.beforeSend().getMessage();

	private final JsonMapper mapper;

	private final Token.Kind identity;

	/** @param identity whose token goes with the requests */
	ErrorMapping(JsonMapper mapper, Token.Kind identity) {
		this.mapper = mapper;
		this.identity = identity;
	}

	DiscordException answered(Route route, int status, HttpHeaders headers, byte[] bytes, @Nullable Throwable cause) {
		ErrorBody body = ErrorBody.read(bytes, this.mapper);
		RateLimitHeaders limits = RateLimitHeaders.of(headers);
		Failure failure = new Failure(route, status, body.code().orElse(0), body.message(), body.errors(), headers.getFirst("CF-RAY"),
				longer(limits.retryAfter(), body.retryAfter()), limits, cause);
		return switch (status) {
			case 202 -> new DiscordException.NotReady(failure, "Try again in a few seconds.");
			case 401 -> new DiscordException.Unauthorized(failure, Remedies.unauthorized(route, this.identity));
			case 403 -> forbidden(failure, body);
			case 404 -> new DiscordException.NotFound(failure, Remedies.notFound(failure.code()));
			case 429 -> isBan(body, limits) ? banned(failure) : limited(failure, body, limits);
			default -> {
				if (status >= 500) {
					yield new DiscordException.ServerError(failure, "The fault is on Discord's side: see https://discordstatus.com");
				}
				yield (status >= 400) ? new DiscordException.InvalidRequest(failure, Remedies.invalid(failure))
						: new DiscordException.Unreadable(failure, "Redirects are not followed, they could carry the token away: correct the base URL");
			}
		};
	}

	/** The exception for a request that got no answer. */
	static DiscordException unanswered(Route route, WebClientRequestException error) {
		// WebClient's own exception would carry the address and the Authorization header along
		Throwable cause = (error.getCause() != null) ? error.getCause() : new IOException(error.getMessage());
		boolean sent = causes(cause).noneMatch(ErrorMapping::isBeforeSending);
		return new DiscordException.Unreachable(Failure.unanswered(route, reason(cause), null, cause), sent,
				sent ? "Discord may have received the request" : "The request was not sent: check network, DNS, proxy and the base URL");
	}

	/** The exception for a request that Discord would refuse. */
	static DiscordException invalid(Route route, List<Violation> violations) {
		List<FieldError> errors = violations.stream().map(violation -> new FieldError(violation.path(), "", violation.problem())).toList();
		Failure failure = new Failure(route, 0, 0, "Discord would refuse it", errors, null, null, null, null);
		return new DiscordException.InvalidRequest(failure, "The request was not sent");
	}

	/** The exception for a request that would have to be sent (again), but has a file that was read before. */
	static DiscordException notReplayable(Route route, Upload file, @Nullable DiscordException failed) {
		Failure failure = (failed != null) ? failed.failure().causedBy(failed) : Failure.unanswered(route, "", null, null);
		return new DiscordException.NotReplayable(failure, "It can't be sent again: '" + file.filename() + "' comes from a stream that was read."
				+ " Make the Upload of a path, of bytes or of a Resource that isn't open already");
	}

	/** The exception for a request whose body can't be written. */
	static DiscordException unwritable(Route route, CodecException error) {
		String reason = "the body can't be written: " + reason(error);
		return new DiscordException.InvalidRequest(Failure.unanswered(route, reason, null, error.getCause()), "The request was not sent");
	}

	/** An answer that can't be decoded. The error itself stays behind: WebClient has attached the address to it. */
	static DiscordException unreadable(Route route, Throwable error) {
		return new DiscordException.Unreadable(Failure.unanswered(route, reason(error), null, error.getCause()),
				"Discord has answered, but not as documented");
	}

	/** The exception for a file that isn't served. */
	static DiscordException notServed(Route route, int status, HttpHeaders headers) {
		RateLimitHeaders limits = RateLimitHeaders.of(headers);
		Failure failure = new Failure(route, status, 0, "", List.of(), headers.getFirst("CF-RAY"), limits.retryAfter(), limits, null);
		if (status == 403 || status == 404) {
			return new DiscordException.NotFound(failure, "It was deleted, or its address has expired: get the message again for a new one");
		}
		if (status == 429) {
			return new DiscordException.RateLimited(failure, null, "Download fewer files at once");
		}
		return (status >= 500) ? new DiscordException.ServerError(failure, "The fault is on Discord's side: see https://discordstatus.com")
				: new DiscordException.Unreadable(failure, "Only the file itself is taken, and redirects are not followed");
	}

	/** The exception for a file that has begun to arrive. */
	static DiscordException brokenDownload(Route route, Throwable error) {
		Throwable cause = (error instanceof WebClientResponseException && error.getCause() != null) ? error.getCause() : error;
		return new DiscordException.Unreachable(Failure.unanswered(route, reason(cause), null, null), true, "The download broke off");
	}

	/** The exception for a file that would take too much memory. */
	static DiscordException tooLarge(Route route, int max) {
		return new DiscordException.Unreadable(Failure.unanswered(route, "it has more than " + max + " bytes", null, null),
				"Allow more, by bytes(max), or write it to a file, by to(path)");
	}

	/** The exception for an answer that ends early. */
	static DiscordException brokenOff(Route route, Throwable error) {
		return new DiscordException.Unreachable(Failure.unanswered(route, reason(error), null, brokenOff(error)), true,
				"The answer broke off, so Discord has received the request");
	}

	/** The exception for an answer that isn't complete in time. */
	static DiscordException tooSlow(Route route, String what, Duration limit) {
		return new DiscordException.Unreachable(Failure.unanswered(route, what + " within " + limit.toSeconds() + " s", null, null), true,
				"Discord may have received the request");
	}

	/** Stands for whatever kept the body of an error from being read; the error itself would have the address in it. */
	static IOException brokenOff(Throwable error) {
		return new IOException("The body of the error can't be read: " + reason((error.getCause() != null) ? error.getCause() : error));
	}

	/** The exception for a request that isn't sent, since it would wait longer than it may. */
	static DiscordException impatient(Route route, Duration wait) {
		return new DiscordException.RateLimited(
				Failure.unanswered(route, "the rate limit is exhausted for another " + wait.toMillis() + " ms", wait, null), null,
				"That exceeds maxWait: send fewer requests of this kind, or permit a longer wait");
	}

	static DiscordException banned(Route route, Duration wait) {
		return banned(Failure.unanswered(route, "", wait, null));
	}

	static DiscordException tokenRefused(Route route) {
		Failure failure = Failure.unanswered(route, "Discord has refused the token before", null, null);
		return new DiscordException.Unauthorized(failure, Remedies.unauthorized(route, Token.Kind.BOT));
	}

	/** The exception for a request that isn't sent, since it might get the address banned. */
	static DiscordException tooManyInvalid(Route route, Duration wait) {
		return new DiscordException.Blocked(Failure.unanswered(route, "too many requests of the last 10 minutes were invalid", wait, null),
				"Only interactions are answered, before Cloudflare blocks this IP address: look for the requests that fail with 401, 403 or 429");
	}

	/** The exception for a request with a token in its path that Discord doesn't know any more. */
	static DiscordException dead(Route route, int code) {
		Failure failure = new Failure(route, 0, code, "Discord didn't know its token before", List.of(), null, null, null, null);
		if (code == INVALID_WEBHOOK_TOKEN) {
			return new DiscordException.Unauthorized(failure, Remedies.unauthorized(route, Token.Kind.BOT));
		}
		return new DiscordException.NotFound(failure, Remedies.notFound(failure.code()));
	}

	static DiscordException closed(Route route) {
		return new DiscordException.Unreachable(Failure.unanswered(route, "this DiscordRest is closed", null, null), false,
				"The request was not sent");
	}

	/** How long all requests have to stop after a ban. */
	static Duration pause(DiscordException.Blocked ban) {
		Duration retryAfter = ban.retryAfter();
		return (retryAfter != null && !retryAfter.isZero()) ? retryAfter : UNSPECIFIED_BAN;
	}

	private static DiscordException limited(Failure failure, ErrorBody body, RateLimitHeaders limits) {
		RateLimitScope scope = body.global() ? RateLimitScope.GLOBAL : limits.scope();
		return new DiscordException.RateLimited(failure, scope, "All attempts ran into the limit: something else may be using it up");
	}

	private static DiscordException banned(Failure failure) {
		return new DiscordException.Blocked(failure, "Cloudflare blocks this IP address, so all requests pause. It does so after 10,000 answers"
				+ " of 401, 403 or 429 in 10 minutes: look for the requests that fail, other bots on this address included");
	}

	/** Cloudflare answers with a page, or with JSON that mentions none of Discord's limits. */
	private static boolean isBan(ErrorBody body, RateLimitHeaders limits) {
		if (limits.mentionLimit() || body.empty()) {
			return false;
		}
		boolean bannedInJson = body.code().isPresent() && Set.of(0, Remedies.BLOCKED_BY_USER_AGENT).contains(body.code().getAsInt());
		return !body.json() || (bannedInJson && body.retryAfter() == null);
	}

	private static DiscordException forbidden(Failure failure, ErrorBody body) {
		Set<Permission> missing = body.permissions();
		String names = missing.isEmpty() ? "" : "Missing: " + missing.stream().map(Permission::name).collect(Collectors.joining(", ")) + ". ";
		return new DiscordException.Forbidden(failure, missing, names + Remedies.forbidden(body));
	}

	private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one.compareTo(other) >= 0) ? one : other;
	}

	private static boolean isBeforeSending(Throwable error) {
		// a connection of the pool that turns out closed before anything was written; the exception tells it by its words alone
		boolean closed = error instanceof AbortedException && Objects.equals(error.getMessage(), CLOSED_BEFORE_SENDING);
		// Reactor Netty keeps its pool's exceptions in a shaded package
		boolean notAcquired = error.getClass().getSimpleName().startsWith("PoolAcquire");
		return closed || notAcquired || NOT_SENT.stream().anyMatch(type -> type.isInstance(error));
	}

	private static String reason(Throwable error) {
		return error.getClass().getSimpleName() + ((error.getMessage() != null) ? " (" + error.getMessage() + ")" : "");
	}

	private static Stream<Throwable> causes(Throwable error) {
		return Stream.iterate(error, cause -> cause != null, Throwable::getCause).limit(10);
	}

}
