package dev.disruption.dispatch;

import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.ResolvableType;

/**
 * Spring's form of an event. It knows its type, which Spring's own class would make anew for each listener.
 *
 * @param <T> what is published
 */
final class Published<T> extends PayloadApplicationEvent<T> {

	private final transient ResolvableType type;

	/** @param type {@code PayloadApplicationEvent} of the type of the payload */
	Published(Object source, T payload, ResolvableType type) {
		super(source, payload, type.getGeneric());
		this.type = type;
	}

	@Override
	public ResolvableType getResolvableType() {
		return this.type;
	}

}
