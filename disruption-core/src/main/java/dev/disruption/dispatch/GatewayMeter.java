package dev.disruption.dispatch;

import java.util.Locale;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/** The meters of the gateway, and of the way from there to the listeners. */
public enum GatewayMeter implements MeterDocumentation {

	/** Between a heartbeat and its acknowledgement. */
	LATENCY("discord.gateway.latency", Meter.Type.TIMER, Tag.SHARD),

	/** How long after they were due heartbeats went out. */
	LATENESS("discord.gateway.heartbeat.lateness", Meter.Type.TIMER, Tag.SHARD),

	/** Connections that ended or could not be made, while another one will be. */
	DISCONNECTS("discord.gateway.disconnects", Meter.Type.COUNTER, Tag.SHARD, Tag.CAUSE),

	/** Shards that are connected. */
	CONNECTED("discord.gateway.shards.connected", Meter.Type.GAUGE),

	/** Events that wait for their listeners, or are with them. */
	WAITING("discord.gateway.events.waiting", Meter.Type.GAUGE),

	/** The size of these, as JSON. */
	WAITING_BYTES("discord.gateway.events.waiting.size", Meter.Type.GAUGE),

	/** Events, by what became of them. */
	EVENTS("discord.gateway.events", Meter.Type.COUNTER, Tag.OUTCOME),

	/** Payloads that are no events, and that this version doesn't know. */
	IGNORED("discord.gateway.payloads.ignored", Meter.Type.COUNTER, Tag.SHARD),

	/** Listeners that threw. */
	FAILURES("discord.gateway.listener.failures", Meter.Type.COUNTER);

	private final String name;

	private final Meter.Type type;

	private final KeyName[] tags;

	GatewayMeter(String name, Meter.Type type, KeyName... tags) {
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

		/** The shard's id. */
		SHARD,

		/** A {@link dev.disruption.gateway.DisconnectCause} in lower case. */
		CAUSE,

		/** {@code handled}, {@code dropped}, {@code duplicate}, {@code unknown} or {@code undecodable}. */
		OUTCOME;

		@Override
		public String asString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
