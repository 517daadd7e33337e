package dev.disruption.rest;

import java.util.Locale;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The meters of requests, besides the {@link RestObservation} of each of them. */
public enum RestMeter implements MeterDocumentation {

	/** Requests that were sent, repeated ones each time. */
	ATTEMPTS("discord.rest.attempts", Meter.Type.COUNTER, Tag.STATUS, Tag.SCOPE),

	/** Calls that wait for a rate limit. */
	QUEUE_SIZE("discord.rest.queue.size", Meter.Type.GAUGE),

	/** How many seconds the oldest of them has been waiting. */
	QUEUE_WAIT("discord.rest.queue.wait", Meter.Type.GAUGE),

	/** Answers of 401, 403 and 429 in the last 10 minutes, of which 10,000 get the address blocked. */
	INVALID("discord.rest.invalid", Meter.Type.GAUGE),

	/** 1 if Discord refuses the token. */
	TOKEN_REFUSED("discord.rest.token.refused", Meter.Type.GAUGE),

	/** 1 if Cloudflare blocks the address. */
	BLOCKED("discord.rest.blocked", Meter.Type.GAUGE),

	/** 1 if nothing is sent because of too many invalid requests. */
	CIRCUIT_OPEN("discord.rest.circuit.open", Meter.Type.GAUGE);

	private final String name;

	private final Meter.Type type;

	private final KeyName[] tags;

	RestMeter(String name, Meter.Type type, KeyName... tags) {
		this.name = name;
		this.type = type;
		this.tags = tags;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	@Override
	public KeyName[] getKeyNames() {
		return this.tags.clone();
	}

	/** What the meters are told apart by. */
	public enum Tag implements KeyName {

		/** The HTTP status, {@code none} where there was no answer. */
		STATUS,

		/** A {@link RateLimitScope} in lower case for a 429 that names one, {@code none} otherwise. */
		SCOPE;

		@Override
		public String asString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
