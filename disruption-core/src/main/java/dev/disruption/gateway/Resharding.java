package dev.disruption.gateway;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import dev.disruption.json.DiscordJson;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Replaces the shards of a gateway by another number of them, while events go on. */
final class Resharding {

	private static final Log log = LogFactory.getLog(Resharding.class);

	/** How far two connections may be apart for events to be recognised that both bring. */
	static final Duration LAG = Duration.ofSeconds(5);

	/** Both are listened to for so long that what only the old ones had brought before is no longer waited for from the new. */
	private static final Duration OVERLAP = LAG.multipliedBy(3);

	/** How long guilds may take to come to the new shards. */
	private static final Duration GUILDS = Duration.ofMinutes(1);

	/** How long an old shard may take to come back and bring what it has missed. */
	private static final Duration RETURN = Duration.ofMinutes(2);

	private static final Duration LOOK = Duration.ofMillis(250);

	private final GatewayRun old;

	private final GatewayRun young;

	private final HeldSessions sessions;

	private final Runnable swap;

	private final Scheduler scheduler;

	/**
	 * @param sessions what the young shards keep theirs in
	 * @param swap makes the young shards those of the gateway
	 */
	Resharding(GatewayRun old, GatewayRun young, HeldSessions sessions, Runnable swap, Scheduler scheduler) {
		this.old = old;
		this.young = young;
		this.sessions = sessions;
		this.swap = swap;
		this.scheduler = scheduler;
	}

	/** Completes when the old shards are gone; errors, with the old shards as they were, if the new ones can't connect. */
	Mono<Void> run() {
		return Mono.defer(() -> {
			Takeover takeover = new Takeover(this.old.generation(), this.young.generation(), DiscordJson.mapper(), this.scheduler, LAG);
			return this.young.ready()
				.then(soon(takeover::isComplete, GUILDS))
				.onErrorResume(error -> this.young.stop(false).then(Mono.error(error)))
				// what the old shards have done up to now is seen by those who come after them
				.then(Mono.defer(() -> Mono.when(this.old.shards().stream().map(Shard::checkpoint).toList())))
				.then(Mono.fromRunnable(() -> takeOver(takeover)))
				.then(Mono.delay(OVERLAP, this.scheduler))
				.then(soon(this::isOldConnected, RETURN))
				.then(Mono.fromRunnable(takeover::leaveToTheYoung))
				.then(Mono.defer(() -> this.old.stop(false)))
				.then(Mono.fromRunnable(this.sessions::release))
				.then(Mono.delay(LAG, this.scheduler).then())
				.doFinally(signal -> takeover.end());
		});
	}

	private void takeOver(Takeover takeover) {
		takeover.overlap();
		this.swap.run();
		int count = this.young.shards().size();
		log.info(count + " shards take the place of " + this.old.shards().size());
		this.young.listeners().resharded(count);
	}

	private boolean isOldConnected() {
		return this.old.shards().stream().allMatch(shard -> shard.status().state() == ShardState.CONNECTED);
	}

	/** Waits until it is so, but no longer than that. */
	private Mono<Void> soon(BooleanSupplier condition, Duration most) {
		return Flux.interval(Duration.ZERO, LOOK, this.scheduler)
			.takeUntil(tick -> condition.getAsBoolean() || LOOK.multipliedBy(tick).compareTo(most) >= 0)
			.then();
	}

}
