package dev.disruption.rest;

import io.micrometer.common.KeyValue;
import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** What is observed of requests. */
public enum RestObservation implements ObservationDocumentation {

	/** A call, with its waits and with all of its attempts. */
	REQUEST;

	@Override
	public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
		return RestObservationConvention.class;
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

		/** The HTTP method. */
		METHOD("method"),

		/** The path with its variables unexpanded. */
		URI("uri"),

		/** The status of the last answer, {@code CLIENT_ERROR} if there was none and {@code CANCELLED} if the call was given up. */
		STATUS("status"),

		/** The host. */
		CLIENT_NAME("client.name"),

		/** The simple name of the exception, or {@value KeyValue#NONE_VALUE}. */
		EXCEPTION("exception"),

		/** What the status means, as in {@code SUCCESS}. */
		OUTCOME("outcome");

		private final String key;

		Tag(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/** What only traces show. */
	public enum Detail implements KeyName {

		/** As {@link Tag#URI}: expanded paths may hold tokens. */
		HTTP_URL;

		@Override
		public String asString() {
			return "http.url";
		}

	}

}
