package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A request to Discord that has failed, with all that Discord says about it and what to do. It holds neither tokens nor expanded paths.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#http">HTTP Response Codes</a>
 */
public abstract sealed class DiscordException extends RuntimeException {

	private final transient Failure failure;

	DiscordException(Failure failure, String remedy) {
		// not suppressible: WebClient would attach the address, and with it the tokens of interactions and webhooks
		super(failure.text(remedy), failure.cause(), false, true);
		this.failure = failure;
	}

	/** The HTTP status; 0 if Discord didn't answer or wasn't asked. */
	public int status() {
		return this.failure.status();
	}

	/** Discord's <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#json">error code</a>; 0 if there is none. */
	public int code() {
		return this.failure.code();
	}

	/** Discord's own words; empty if it has none. */
	public String discordMessage() {
		return this.failure.message();
	}

	/** What Discord finds wrong with the fields of the request. */
	public List<FieldError> errors() {
		return this.failure.errors();
	}

	/** Method and path, its variables unexpanded, such as {@code POST /channels/{channelId}/messages}. */
	public String route() {
		return this.failure.route().toString();
	}

	/** Cloudflare's id of the request, for questions to Discord's support. */
	public @Nullable String ray() {
		return this.failure.ray();
	}

	Failure failure() {
		return this.failure;
	}

	/** How long Discord asks to wait before the next attempt. */
	public @Nullable Duration retryAfter() {
		return this.failure.retryAfter();
	}

	@Nullable
	RateLimitHeaders limits() {
		return this.failure.limits();
	}

	/** Discord can't accept the request as it is; {@link #errors()} may say which fields are wrong. Status 4xx other than those below. */
	public static final class InvalidRequest extends DiscordException {

		InvalidRequest(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** Discord doesn't know the token. Status 401. */
	public static final class Unauthorized extends DiscordException {

		Unauthorized(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** The bot may not do that. Status 403. */
	public static final class Forbidden extends DiscordException {

		private final transient Set<Permission> missing;

		Forbidden(Failure failure, Set<Permission> missing, String remedy) {
			super(failure, remedy);
			this.missing = missing;
		}

		/** The permissions that Discord's words name; empty if they name none, as mostly. */
		public Set<Permission> missingPermissions() {
			return this.missing;
		}

	}

	/** There is no such thing, or the bot can't see it. Status 404. */
	public static final class NotFound extends DiscordException {

		NotFound(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** Still limited after all attempts; or, with status 0, not sent because the wait is known to exceed the permitted one. */
	public static final class RateLimited extends DiscordException {

		private final @Nullable RateLimitScope scope;

		RateLimited(Failure failure, @Nullable RateLimitScope scope, String remedy) {
			super(failure, remedy);
			this.scope = scope;
		}

		/** Whose limit it is, if Discord said so. */
		public @Nullable RateLimitScope scope() {
			return this.scope;
		}

	}

	/**
	 * Cloudflare keeps this IP address away from Discord. With status 0 the request was not sent: the address was blocked already, or so many
	 * requests were invalid that it would have been.
	 */
	public static final class Blocked extends DiscordException {

		Blocked(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** Discord accepted the request, but has to prepare the answer first. Status 202. */
	public static final class NotReady extends DiscordException {

		NotReady(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** Discord failed. Status 5xx. */
	public static final class ServerError extends DiscordException {

		ServerError(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** The request failed in a way that would be repeated, but one of its files was a stream that can be read once. */
	public static final class NotReplayable extends DiscordException {

		NotReplayable(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** Discord's answer can't be understood: a redirect, or a body that isn't what the documentation says. */
	public static final class Unreadable extends DiscordException {

		Unreadable(Failure failure, String remedy) {
			super(failure, remedy);
		}

	}

	/** There was no answer: no connection, a connection lost, or a timeout. */
	public static final class Unreachable extends DiscordException {

		private final boolean sent;

		Unreachable(Failure failure, boolean sent, String remedy) {
			super(failure, remedy);
			this.sent = sent;
		}

		/** Whether Discord may have got the request and acted on it. */
		public boolean mayHaveBeenSent() {
			return this.sent;
		}

	}

}
