package dev.disruption.dispatch;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names observations of events, and tells them apart as {@link EventObservation} lists it. A class that extends it can add to that. */
public class EventObservationConvention implements ObservationConvention<EventObservationContext> {

	@Override
	public String getName() {
		return EventObservation.EVENT.getName();
	}

	@Override
	public String getContextualName(EventObservationContext context) {
		return "discord event " + context.name();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(EventObservationContext context) {
		return KeyValues.of(EventObservation.Tag.EVENT.withValue(context.name()));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(EventObservationContext context) {
		return KeyValues.of(EventObservation.Detail.SHARD.withValue(String.valueOf(context.shardId())));
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return context instanceof EventObservationContext;
	}

}
