package dev.disruption.test;

import dev.disruption.event.Event;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Listens behind all listeners of the application: what arrives here, they have handled. It asks for no event by itself. */
final class HandledEventsRecorder implements SmartInitializingSingleton {

	private final HandledEvents handled;

	private final ConfigurableApplicationContext context;

	HandledEventsRecorder(HandledEvents handled, ConfigurableApplicationContext context) {
		this.handled = handled;
		this.context = context;
	}

	/** The application's own listeners are known by now, and come before one that is added later. */
	@Override
	public void afterSingletonsInstantiated() { this.context.addApplicationListener(new Last(this.handled)); }

	private record Last(HandledEvents handled) implements ApplicationListener<ApplicationEvent> {

		@Override
		public void onApplicationEvent(ApplicationEvent event) {
			if (event instanceof PayloadApplicationEvent<?> published && published.getPayload() instanceof Event payload) {
				this.handled.add(payload);
			}
		}

	}

}
