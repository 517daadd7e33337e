package dev.disruption.interaction;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.time.MonotonicScheduler;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Defers the answer of a handler that takes too long: Discord waits 3 seconds for a first answer, and 15 minutes for one that was deferred.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback">Interaction Callback</a>
 */
public final class Watchdog {

	/** How long a handler has by default, from the arrival of the interaction. */
	public static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Log logger = LogFactory.getLog(Watchdog.class);

	private final Duration patience;

	private final Scheduler scheduler;

	private final MeterRegistry meters;

	/** @param patience how long a handler has, from the arrival of the interaction: more than zero and less than 3 seconds */
	public Watchdog(Duration patience, Scheduler scheduler, MeterRegistry meters) {
		if (patience.isNegative() || patience.isZero() || patience.compareTo(Duration.ofSeconds(3)) >= 0) {
			throw new IllegalArgumentException("The watchdog has to defer less than 3 seconds after the arrival, not " + patience
					+ ": set disruption.interactions.defer-after to something like 2s");
		}
		this.patience = patience;
		this.scheduler = scheduler;
		this.meters = meters;
	}

	Mono<Void> watch(InteractionContext context, long receivedAt, Mono<Void> handling) {
		InteractionHandler handler = context.handler();
		return (handler.kind() == Kind.AUTOCOMPLETE) ? handling
				: watch(context.reply(), handler.toString(), handler.path(), handler.ephemeral(), receivedAt, handling);
	}

	/** Watches a dialog that goes on with this interaction. */
	Mono<Void> watch(InteractionReply reply, long receivedAt, Mono<Void> handling) {
		return watch(reply, "A dialog", "dialog", false, receivedAt, handling);
	}

	private Mono<Void> watch(InteractionReply reply, String name, String tag, boolean ephemeral, long receivedAt, Mono<Void> handling) {
		long age = MonotonicScheduler.nanos(this.scheduler) - receivedAt;
		return Mono.using(
				() -> this.scheduler.schedule(() -> defer(reply, name, tag, ephemeral), Math.max(0, this.patience.toNanos() - age),
						TimeUnit.NANOSECONDS),
				timer -> handling, Disposable::dispose);
	}

	/** The timer's thread only starts the request. */
	private void defer(InteractionReply reply, String name, String tag, boolean ephemeral) {
		if (!reply.isOpen()) {
			return;
		}
		logger.warn(name + " has not answered " + this.patience.toMillis()
				+ " ms after the interaction arrived, so the answer is deferred. "
				+ "Let it call defer() itself, or return a Mono, if it always takes that long");
		this.meters.counter("discord.interactions.deferred", "handler", tag).increment();
		reply.deferIfOpen(ephemeral)
			.subscribe(done -> {}, failure -> logger.warn("The answer of " + name + " to interaction " + reply.interaction().id()
					+ " could not be deferred: " + failure.getMessage()));
	}

}
