package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.time.WallClock;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What every identify of a gateway has to pass: the budget of a day, then the queue of the next seconds, and the budget again. */
final class IdentifyGate {

	private static final Log log = LogFactory.getLog(IdentifyGate.class);

	/** How long what Discord told of the budget is believed: other processes may identify as well. */
	private static final Duration BELIEVED = Duration.ofMinutes(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final GatewayAddress address;

	private final IdentifyQueue queue;

	private final IdentifyLedger ledger;

	private final Scheduler scheduler;

	private final Scheduler storage;

	private final IdentifyBudget budget;

	private int shardCount = 1;

	private Instant toldAt = Instant.EPOCH;

	private @Nullable Mono<Void> refreshing;

	/**
	 * @param scheduler clock and timers
	 * @param storage one thread, which may block
	 */
	IdentifyGate(GatewayAddress address, IdentifyQueue queue, GatewaySettings settings, Scheduler scheduler, Scheduler storage) {
		this.address = address;
		this.queue = queue;
		this.ledger = settings.identifyLedger();
		this.scheduler = scheduler;
		this.storage = storage;
		this.budget = new IdentifyBudget(settings.identifyReserve());
	}

	/** Discord answered Get Gateway Bot. */
	synchronized void told(GatewayBot bot, int shardCount) {
		this.shardCount = shardCount;
		this.toldAt = WallClock.now(this.scheduler);
		this.budget.told(bot.sessionStartLimit(), shardCount, this.toldAt);
		this.queue.maxConcurrency(bot.sessionStartLimit().maxConcurrency());
	}

	/** Completes when the shard may identify, which it then does at once; errors with an {@link IdentifyBudgetException} if it must not. */
	Mono<Void> permit(int shardId) {
		return Mono.defer(this::refreshed).then(check()).then(this.queue.permit(shardId)).then(Mono.defer(this::spend));
	}

	/**
	 * Errors with an {@link IdentifyBudgetException} if the reserve would have to be used, which somebody has to decide. Where nothing is left
	 * there is nothing to decide: shards wait.
	 */
	Mono<Void> startable() {
		return check().onErrorResume(IdentifyBudgetException.class, refusal -> refusal.remaining() == 0 ? Mono.empty() : Mono.error(refusal));
	}

	private Mono<Void> check() {
		return blocking(() -> examine(false));
	}

	private Mono<Void> spend() {
		return blocking(() -> examine(true));
	}

	private synchronized Mono<Void> refreshed() {
		Mono<Void> current = this.refreshing;
		if (current != null || isFresh()) {
			return current == null ? Mono.empty() : current;
		}
		// shards that lost their sessions together ask once
		Mono<Void> asked = this.address.ask().timeout(PATIENCE, this.scheduler).doOnNext(bot -> told(bot, this.shardCount)).then()
			.onErrorResume(this::goOn).doFinally(signal -> asked()).cache();
		this.refreshing = asked;
		return asked;
	}

	private Mono<Void> goOn(Throwable error) {
		log.debug("Going on with the identify budget that is known: asking for it failed", error);
		return Mono.empty();
	}

	private synchronized void asked() {
		this.refreshing = null;
	}

	private boolean isFresh() {
		return Duration.between(this.toldAt, WallClock.now(this.scheduler)).abs().compareTo(BELIEVED) < 0;
	}

	/** In one piece, so that two shards never take the same one. */
	private synchronized void examine(boolean spending) {
		Instant now = WallClock.now(this.scheduler);
		IdentifyBudgetException refusal = this.budget.refusal(recent(now), now);
		if (refusal != null) {
			throw refusal;
		}
		if (spending) {
			this.budget.spend();
			note(now);
		}
	}

	private List<Instant> recent(Instant now) {
		try {
			return this.ledger.since(now.minus(IdentifyBudget.WINDOW));
		}
		catch (RuntimeException ex) {
			log.warn("Going on with what Discord tells of the identify budget alone: " + ex.getMessage(), ex);
			return List.of();
		}
	}

	private void note(Instant now) {
		try {
			this.ledger.add(now);
		}
		catch (RuntimeException ex) {
			log.warn("An identify goes unrecorded, which a later process will not know of: " + ex.getMessage(), ex);
		}
	}

	private Mono<Void> blocking(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(this.storage);
	}

}
