package dev.disruption.dispatch;

import java.util.List;

import org.springframework.context.ApplicationListener;
import org.springframework.core.ResolvableType;

/**
 * Who listens to events of one type. Worked out once: Spring's look-up costs more than most listeners.
 *
 * @param type of the event as Spring publishes it
 * @param dispatchType of its {@link Dispatch} as Spring publishes it
 * @param seats in the order of the listeners
 * @param wanted whether any of them is a reason to decode the event
 * @param wantsDispatch whether any of them listens to its {@link Dispatch}
 */
record Audience(ResolvableType type, ResolvableType dispatchType, List<Seat> seats, boolean wanted, boolean wantsDispatch) {

	/** @param dispatch whether the listener gets the event as a {@link Dispatch} */
	record Seat(ApplicationListener<?> listener, boolean dispatch) {
	}

}
