package dev.disruption.gateway;

import java.time.Duration;
import java.util.function.Supplier;

import dev.disruption.model.gateway.GatewayBot;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * What Get Gateway Bot answered. It is asked once, and again only when the address turned out not to work.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#connecting">Connecting</a>
 */
final class GatewayAddress {

	private static final Log log = LogFactory.getLog(GatewayAddress.class);

	private final Supplier<Mono<GatewayBot>> request;

	private final @Nullable String override;

	private volatile @Nullable GatewayBot known;

	private volatile boolean suspect;

	/** @param override the address to use whatever Discord answers */
	GatewayAddress(Supplier<Mono<GatewayBot>> request, @Nullable String override) {
		this.request = request;
		this.override = override;
	}

	/** Asks until there is an answer. Errors only with a {@link GatewayException}. */
	Mono<GatewayBot> first(Scheduler scheduler) {
		Retry untilAnswered = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
			.maxBackoff(Duration.ofSeconds(60))
			.scheduler(scheduler)
			.filter(error -> !(error instanceof GatewayException))
			.doBeforeRetry(retry -> log.warn("Discord didn't tell where its gateway is (attempt " + (retry.totalRetries() + 1) + "): "
					+ retry.failure() + ". Check the network, the proxy and https://discordstatus.com; trying again"));
		return ask().retryWhen(untilAnswered);
	}

	/** The gateway's address; asked for again if it was {@linkplain #suspect() suspected}. */
	Mono<String> url() {
		return Mono.defer(() -> {
			GatewayBot cached = this.known;
			if (cached == null) {
				return ask();
			}
			return this.suspect ? askAgain(cached) : Mono.just(cached);
		}).map(this::urlOf);
	}

	/** No connection could be made with it. */
	void suspect() {
		this.suspect = true;
	}

	String urlOf(GatewayBot bot) {
		return this.override == null ? bot.url() : this.override;
	}

	/** Asks now, once. Errors if there is no answer, or none that can be used. */
	Mono<GatewayBot> ask() {
		return Mono.defer(this.request).map(GatewayAddress::usable).doOnNext(answer -> {
			this.known = answer;
			this.suspect = false;
		});
	}

	/** What stands between us and Discord may answer anything. */
	private static GatewayBot usable(GatewayBot answer) {
		if (answer.url() == null || answer.sessionStartLimit() == null) {
			throw new IllegalStateException("Get Gateway Bot was answered without url or session_start_limit");
		}
		return answer;
	}

	private Mono<GatewayBot> askAgain(GatewayBot cached) {
		return ask().onErrorResume(error -> !(error instanceof GatewayException), error -> {
			log.debug("Keeping the gateway's address, asking for it again failed", error);
			return Mono.just(cached);
		});
	}

}
