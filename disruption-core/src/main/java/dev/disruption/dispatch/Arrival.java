package dev.disruption.dispatch;

import dev.disruption.event.Event;
import dev.disruption.gateway.RawDispatch;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to its listeners.
 *
 * @param event {@code null} if it is to be decoded where it is handled
 */
record Arrival(RawDispatch dispatch, @Nullable Event event) {

	Arrival(RawDispatch dispatch) {
		this(dispatch, null);
	}

	int bytes() {
		return this.dispatch.payload().length;
	}

	@Override
	public String toString() {
		return this.dispatch.toString();
	}

}
