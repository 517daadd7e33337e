package dev.disruption.dispatch;

import dev.disruption.event.Event;
import dev.disruption.gateway.RawDispatch;

/** Learns from events, each before any listener sees it. */
public interface EventMemory {

	/** Learns nothing. */
	EventMemory NONE = new EventMemory() {

		@Override
		public boolean wants(String name) {
			return false;
		}

		@Override
		public boolean ordersByGuild(String name) {
			return false;
		}

		@Override
		public Event remember(Event event, RawDispatch origin, boolean heard) {
			return event;
		}

	};

	/** Whether it learns from events of this name, so that they are worth decoding. */
	boolean wants(String name);

	/** Whether events of this name have to come in the order of their guild, whatever order the listeners have. */
	boolean ordersByGuild(String name);

	/**
	 * Learns from an event. Called on the thread of its listeners.
	 *
	 * @param heard whether there are any
	 * @return the event, with what was known before in its {@code previous}
	 */
	Event remember(Event event, RawDispatch origin, boolean heard);

}
