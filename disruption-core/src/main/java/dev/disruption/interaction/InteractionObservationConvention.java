package dev.disruption.interaction;

import java.util.Locale;

import dev.disruption.interaction.InteractionObservation.Detail;
import dev.disruption.interaction.InteractionObservation.Tag;
import dev.disruption.interaction.handler.InteractionHandler;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names observations of interactions, and tells them apart as {@link InteractionObservation} lists it. A class that extends it can add to
 * that.
 */
public class InteractionObservationConvention implements ObservationConvention<InteractionObservationContext> {

	@Override
	public String getName() {
		return "discord.interaction";
	}

	@Override
	public String getContextualName(InteractionObservationContext context) {
		return "discord " + context.interaction().handler().path();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(InteractionObservationContext context) {
		InteractionHandler handler = context.interaction().handler();
		return KeyValues.of(Tag.KIND.withValue(handler.kind().name().toLowerCase(Locale.ROOT)), Tag.PATH.withValue(handler.path()));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(InteractionObservationContext context) {
		return KeyValues.of(Detail.INTERACTION.withValue(context.interaction().interaction().id().toString()));
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof InteractionObservationContext;
	}

}
