package dev.disruption.interaction;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.component.ComponentIds.Found;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.dialog.Dialogs.Waiter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.interaction.handler.ResponseTransport;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.interaction.InteractionResponse;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Calls the handler of an interaction, wherever that came from, and answers with what it returns. */
public final class InteractionDispatcher {

	private static final Log logger = LogFactory.getLog(InteractionDispatcher.class);

	private final InteractionHandlers handlers;

	private final InteractionFailures failures;

	private final Watchdog watchdog;

	private final Dialogs dialogs;

	private final Scheduler scheduler;

	private final MeterRegistry meters;

	/** @param scheduler the clock */
	public InteractionDispatcher(InteractionHandlers handlers, InteractionFailures failures, Watchdog watchdog, Dialogs dialogs,
			Scheduler scheduler, MeterRegistry meters) {
		this.handlers = handlers;
		this.failures = failures;
		this.watchdog = watchdog;
		this.dialogs = dialogs;
		this.scheduler = scheduler;
		this.meters = meters;
	}

	/**
	 * Handles an interaction. Never errors.
	 *
	 * @param transport takes the answers
	 * @param receivedAt when it arrived, in nanoseconds of the scheduler's clock
	 */
	public Mono<Void> handle(Interaction interaction, ResponseTransport transport, long receivedAt) {
		Waiter waiter = this.dialogs.find(interaction);
		if (waiter != null) {
			return goOn(interaction, waiter, transport, receivedAt);
		}
		Found found = this.handlers.find(interaction);
		if (found == null) {
			return unknown(interaction, transport);
		}
		return (found.refusal() == null) ? handle(interaction, found.handler(), found.variables(), transport, receivedAt)
				: refuse(interaction, found, transport, receivedAt);
	}

	/** Calls a handler that was found already. Never errors. */
	public Mono<Void> handle(Interaction interaction, InteractionHandler handler, Map<String, String> variables, ResponseTransport transport,
			long receivedAt) {
		InteractionContext context = context(interaction, handler, variables, transport, receivedAt);
		Mono<Void> handling = handler.handle(context).onErrorResume(failure -> this.failures.handle(failure, context));
		return this.watchdog.watch(context, receivedAt, handling);
	}

	/** Ends with the first answer: what else the dialog does is not the concern of this interaction. */
	private Mono<Void> goOn(Interaction interaction, Waiter waiter, ResponseTransport transport, long receivedAt) {
		Kind kind = Objects.requireNonNull(Dialogs.kind(interaction));
		InteractionReply reply = new InteractionReply(interaction, kind, transport, this.scheduler, receivedAt);
		// who waits hears of the failure of the answer
		Mono<Void> handling = Mono.fromRunnable(() -> waiter.accept(reply)).then(reply.answered().onErrorComplete());
		return this.watchdog.watch(reply, receivedAt, handling);
	}

	private InteractionContext context(Interaction interaction, InteractionHandler handler, Map<String, String> variables,
			ResponseTransport transport, long receivedAt) {
		InteractionReply reply = new InteractionReply(interaction, handler.kind(), transport, this.scheduler, receivedAt);
		return new InteractionContext(interaction, handler, variables, reply, null);
	}

	private Mono<Void> refuse(Interaction interaction, Found found, ResponseTransport transport, long receivedAt) {
		String reason = String.valueOf(found.refusal()).toLowerCase(Locale.ROOT);
		this.meters.counter("discord.interactions.refused", "reason", reason).increment();
		logger.warn("A custom id of " + found.handler() + " was " + reason + ", and its handler was not called");
		InteractionContext context = context(interaction, found.handler(), found.variables(), transport, receivedAt);
		return context.reply()
			.reply(Reply.of("This is no longer valid. Please ask for it again.").ephemeral())
			.onErrorResume(failure -> this.failures.handle(failure, context));
	}

	private Mono<Void> unknown(Interaction interaction, ResponseTransport transport) {
		String refusal = this.dialogs.refusal(interaction);
		if (refusal != null) {
			return tell(refusal, interaction, transport);
		}
		if (interaction.type() != Interaction.Type.APPLICATION_COMMAND || !(interaction.data() instanceof ApplicationCommandData data)) {
			// a listener of the event, or somebody who awaits it, may handle it
			logger.debug("No handler for interaction " + interaction.id() + " of type " + interaction.type());
			return Mono.empty();
		}
		logger.warn("A user ran '" + data.name()
				+ "', which no method handles: annotate one with @SlashCommand, @UserCommand or @MessageCommand, or "
				+ "register the commands again");
		return tell("This command is not available any more.", interaction, transport);
	}

	private static Mono<Void> tell(String text, Interaction interaction, ResponseTransport transport) {
		Reply answer = Reply.of(text).ephemeral();
		return transport.respond(interaction, InteractionResponse
			.message(answer.writeTo(new InteractionCallbackMessage())), answer)
			.onErrorResume(failure -> {
				logger.warn("The user could not be told so: " + failure.getMessage());
				return Mono.empty();
			});
	}

}
