package dev.disruption.interaction;

import dev.disruption.interaction.handler.InteractionContext;
import io.micrometer.observation.Observation;

/** An interaction while it is observed. */
public final class InteractionObservationContext extends Observation.Context {

	private final InteractionContext interaction;

	InteractionObservationContext(InteractionContext interaction) { this.interaction = interaction; }

	public InteractionContext interaction() { return this.interaction; }

}
