package dev.disruption.interaction;

import dev.disruption.dispatch.Dispatch;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.interaction.handler.CallbackTransport;
import dev.disruption.interaction.handler.ResponseTransport;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.rest.Interactions;
import dev.disruption.time.MonotonicScheduler;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import reactor.core.scheduler.Scheduler;

/** Brings interactions from the gateway to their handlers, but for those that were missed: nobody waits for their answer any more. */
public final class InteractionListener implements ApplicationListener<PayloadApplicationEvent<Dispatch<InteractionCreate>>> {

	private static final Log logger = LogFactory.getLog(InteractionListener.class);

	private final InteractionDispatcher dispatcher;

	private final ResponseTransport callbacks;

	private final boolean replayed;

	private final Scheduler scheduler;

	private final MeterRegistry meters;

	/**
	 * @param replayed whether those are handled too that came only when a session was resumed; Discord gives up an interaction after 3 seconds
	 * @param scheduler the clock
	 */
	public InteractionListener(InteractionDispatcher dispatcher, Interactions interactions, boolean replayed, Scheduler scheduler,
			MeterRegistry meters) {
		this.dispatcher = dispatcher;
		this.callbacks = new CallbackTransport(interactions);
		this.replayed = replayed;
		this.scheduler = scheduler;
		this.meters = meters;
	}

	/** On the thread that calls the listeners, where a handler may block. */
	@Override
	public void onApplicationEvent(PayloadApplicationEvent<Dispatch<InteractionCreate>> event) {
		Dispatch<InteractionCreate> dispatch = event.getPayload();
		Interaction interaction = dispatch.event().interaction();
		if (dispatch.replayed() && !this.replayed) {
			this.meters.counter("discord.interactions.missed").increment();
			logger.info("Interaction " + interaction.id() + " was missed while the shard was not connected, and is not handled any more");
			return;
		}
		long receivedAt = MonotonicScheduler.nanos(this.scheduler) - dispatch.waited().toNanos();
		this.dispatcher.handle(interaction, this.callbacks, receivedAt).subscribe();
	}

}
