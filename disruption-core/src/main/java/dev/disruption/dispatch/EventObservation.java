package dev.disruption.dispatch;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** What is observed of events. */
public enum EventObservation implements ObservationDocumentation {

	/** The listeners of one event, from the first call to the last return. */
	EVENT;

	@Override
	public String getName() {
		return "discord.gateway.event";
	}

	@Override
	public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
		return EventObservationConvention.class;
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return Tag.values();
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return Detail.values();
	}

	/** What observations are told apart by. */
	public enum Tag implements KeyName {

		/** The event's name, as in {@code MESSAGE_CREATE}; {@code UNKNOWN} for one that has no record. */
		EVENT;

		@Override
		public String asString() {
			return "event";
		}

	}

	/** What only traces show. */
	public enum Detail implements KeyName {

		/** The id of the shard that the event came by. */
		SHARD;

		@Override
		public String asString() {
			return "shard";
		}

	}

}
