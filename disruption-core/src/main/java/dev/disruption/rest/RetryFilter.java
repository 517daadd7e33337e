package dev.disruption.rest;

import java.time.Duration;
import java.util.random.RandomGenerator;

import dev.disruption.json.Upload;
import dev.disruption.time.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * Sends again what failed, if that can do no harm: what was never sent, what may be repeated, what Discord recognises as a repetition.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#http">HTTP Response Codes</a>
 */
final class RetryFilter implements ExchangeFilterFunction {

	private static final int MOST_RETRIES = 4;

	private static final int MOST_LIMITED = 5;

	private static final Duration FIRST_DELAY = Duration.ofMillis(250);

	private static final Duration INDEXING = Duration.ofSeconds(1);

	/** after that Discord has given up the interaction */
	private static final Duration CALLBACK_WINDOW = Duration.ofSeconds(3);

	private static final int ALREADY_ACKNOWLEDGED = 40060;

	private final RateLimiter limiter;

	private final Scheduler scheduler;

	private final RandomGenerator random;

	RetryFilter(RateLimiter limiter, Scheduler scheduler, RandomGenerator random) {
		this.limiter = limiter;
		this.scheduler = scheduler;
		this.random = random;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.defer(() -> {
			Call call = this.limiter.newCall(Splits.of(request, WallClock.now(this.scheduler)));
			boolean repeatable = call.route().idempotent() || call.route().callback() || NonceFilter.isEnforced(request);
			ClientRequest attempt = call.attachTo(request);
			Uploads uploads = Uploads.of(request);
			return Mono.defer(() -> next.exchange(attempt))
				.retryWhen(Retry.from(failures -> failures.concatMap(failure -> pause(call, repeatable, uploads, failure.failure()))))
				.onErrorResume(DiscordException.class, error -> alreadyDone(call, error));
		});
	}

	private Mono<Long> pause(Call call, boolean repeatable, Uploads uploads, Throwable failure) {
		Duration delay = delay(call, repeatable, failure);
		if (delay == null || !inTime(call, uploads, delay) || this.limiter.isDisposed()) {
			return Mono.error(failure);
		}
		Upload unreadable = uploads.unreadable();
		if (unreadable != null) {
			return Mono.error(ErrorMapping.notReplayable(call.route(), unreadable, (DiscordException) failure));
		}
		call.spend(delay.toNanos());
		return delay.isZero() ? Mono.just(0L) : Mono.delay(delay, this.scheduler);
	}

	/** How long to wait before the next attempt; {@code null} if there is none. */
	private @Nullable Duration delay(Call call, boolean repeatable, Throwable failure) {
		if (failure instanceof DiscordException.RateLimited limited && limited.status() != 0) {
			return (call.countLimited() < MOST_LIMITED) ? limitDelay(call, limited) : null;
		}
		if (failure instanceof DiscordException.NotReady notReady) {
			return (call.countFailed(false) <= MOST_RETRIES) ? longer(INDEXING, notReady.retryAfter()) : null;
		}
		boolean unsent = failure instanceof DiscordException.Unreachable lost && !lost.mayHaveBeenSent();
		if (!unsent && !(repeatable && (failure instanceof DiscordException.ServerError || failure instanceof DiscordException.Unreachable))) {
			return null;
		}
		int failed = call.countFailed(!unsent);
		return (failed <= MOST_RETRIES) ? longer(backOff(failed), ((DiscordException) failure).retryAfter()) : null;
	}

	/** The limiter makes a limited call wait, but for a callback, which doesn't pass through it. */
	private static @Nullable Duration limitDelay(Call call, DiscordException.RateLimited limited) {
		if (!call.route().callback()) {
			return Duration.ZERO;
		}
		return (call.limited() == 1) ? limited.retryAfter() : null;
	}

	private boolean inTime(Call call, Uploads uploads, Duration delay) {
		if (call.route().callback()) {
			return this.limiter.now() - call.startedAt() + delay.toNanos() < CALLBACK_WINDOW.toNanos();
		}
		return call.spent() + delay.toNanos() < DeadlineFilter.longest(call, uploads).toNanos();
	}

	/** 250 ms, doubled each time; half of it is up to chance, so that calls which failed together don't come back together. */
	private Duration backOff(int failed) {
		long full = FIRST_DELAY.toNanos() << (failed - 1);
		return Duration.ofNanos(full / 2 + this.random.nextLong(full / 2 + 1));
	}

	private static Duration longer(Duration one, @Nullable Duration other) {
		return (other != null && other.compareTo(one) > 0) ? other : one;
	}

	/** What an attempt finds done that an earlier one without an answer has done: that was the answer. */
	private static Mono<ClientResponse> alreadyDone(Call call, DiscordException error) {
		boolean deleted = call.route().method().equals("DELETE") && error instanceof DiscordException.NotFound;
		boolean acknowledged = call.route().callback() && error.code() == ALREADY_ACKNOWLEDGED;
		if (call.ambiguous() && (deleted || acknowledged)) {
			return Mono.just(ClientResponse.create(HttpStatus.NO_CONTENT).build());
		}
		return Mono.error(error);
	}

}
