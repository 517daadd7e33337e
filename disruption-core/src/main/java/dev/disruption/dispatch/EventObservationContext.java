package dev.disruption.dispatch;

import dev.disruption.event.Event;
import io.micrometer.observation.Observation;

/** An event while it is with its listeners. */
public final class EventObservationContext extends Observation.Context {

	private final Event event;

	private final String name;

	private final int shardId;

	EventObservationContext(Event event, String name, int shardId) {
		this.event = event;
		this.name = name;
		this.shardId = shardId;
	}

	public Event event() { return this.event; }

	/** The event's name, as in {@code MESSAGE_CREATE}; {@code UNKNOWN} for one that has no record. */
	public String name() { return this.name; }

	public int shardId() { return this.shardId; }

}
