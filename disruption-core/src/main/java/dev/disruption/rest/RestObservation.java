package dev.disruption.rest;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.docs.ObservationDocumentation;

/** What is observed of requests. */
public enum RestObservation implements ObservationDocumentation {

	/** One call as its caller sees it, with all waits and attempts. */
	REQUEST;

	@Override
	public String getName() {
		return "discord.rest.requests";
	}

	@Override
	public KeyName[] getLowCardinalityKeyNames() {
		return Tag.values();
	}

	@Override
	public KeyName[] getHighCardinalityKeyNames() {
		return HighTag.values();
	}

	/** What observations are told apart by. */
	public enum Tag implements KeyName {

		/** The HTTP method. */
		METHOD("method"),

		/** The path of the route, its variables unexpanded. */
		URI("uri"),

		/** The HTTP status, {@code CLIENT_ERROR} where there was no answer. */
		STATUS("status"),

		/** The class of the status, such as {@code SUCCESS}. */
		OUTCOME("outcome"),

		/** The subtype of {@link DiscordException}, {@code none} for a success. */
		EXCEPTION("exception"),

		/** The host that is called. */
		CLIENT_NAME("client.name");

		private final String key;

		Tag(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/** What observations are told apart by beyond counting. */
	public enum HighTag implements KeyName {

		/** The path of the route once more: an expanded one may hold a token. */
		HTTP_URL;

		@Override
		public String asString() {
			return "http.url";
		}

	}

}
