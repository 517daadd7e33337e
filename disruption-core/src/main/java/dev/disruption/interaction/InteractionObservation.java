package dev.disruption.interaction;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** What is observed of interactions. */
public enum InteractionObservation implements ObservationDocumentation {

	/** A handler, until its answer is sent. */
	HANDLER;

	@Override
	public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
		return InteractionObservationConvention.class;
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

		/** What is handled, as in {@code slash_command}. */
		KIND {

			@Override
			public String asString() {
				return "kind";
			}

		},

		/** The command with its group and subcommand, or the pattern of the custom id. */
		PATH {

			@Override
			public String asString() {
				return "path";
			}

		}

	}

	/** What only traces show. */
	public enum Detail implements KeyName {

		/** The interaction's id. */
		INTERACTION;

		@Override
		public String asString() {
			return "interaction";
		}

	}

}
