package dev.disruption.dispatch;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Calls the application's listeners, each of them isolated: Spring's own multicaster would stop at the first that fails. What a listener
 * returns is published by Spring as ever.
 */
public final class EventListeners {

	private static final Log logger = LogFactory.getLog(EventListeners.class);

	private final AbstractApplicationContext context;

	private final Multicaster multicaster = new Multicaster();

	private final Map<Class<?>, ResolvableType> types = new ConcurrentHashMap<>();

	private final Map<Class<?>, Boolean> wanted = new ConcurrentHashMap<>();

	public EventListeners(AbstractApplicationContext context) {
		this.context = context;
	}

	/** Takes over the listeners that the context has now; to be called when all beans exist. */
	public void refresh() {
		this.multicaster.removeAllListeners();
		this.multicaster.setBeanFactory(this.context.getBeanFactory());
		this.context.getApplicationListeners().forEach(this.multicaster::addApplicationListener);
		for (String name : this.context.getBeanNamesForType(ApplicationListener.class, true, false)) {
			this.multicaster.addApplicationListenerBean(name);
		}
		this.wanted.clear();
	}

	/** Whether anybody listens to events of this type, so that they are worth decoding. */
	public boolean wants(Class<? extends Event> type) {
		return this.wanted.computeIfAbsent(type, key -> this.multicaster.hasListenersFor(new Probe(this.context), resolvable(key)));
	}

	/** Calls all listeners of the event; never throws. */
	public void publish(Event event) {
		ResolvableType type = resolvable(event.getClass());
		this.multicaster.multicastEvent(new PayloadApplicationEvent<>(this.context, event, type.getGeneric()), type);
	}

	private ResolvableType resolvable(Class<?> type) {
		return this.types.computeIfAbsent(type, key -> ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class, key));
	}

	private static final class Multicaster extends SimpleApplicationEventMulticaster {

		boolean hasListenersFor(ApplicationEvent probe, ResolvableType type) {
			return getApplicationListeners(probe, type).stream().anyMatch(Multicaster::listensToPayloads);
		}

		/** Listeners of every application event, as Boot itself has some, are served but are no reason to decode. */
		private static boolean listensToPayloads(ApplicationListener<?> listener) {
			if (listener instanceof ApplicationListenerMethodAdapter) {
				return true;
			}
			Class<?> eventType = ResolvableType.forClass(ApplicationListener.class, listener.getClass()).getGeneric().toClass();
			return PayloadApplicationEvent.class.isAssignableFrom(eventType);
		}

		@Override
		protected Collection<ApplicationListener<?>> getApplicationListeners(ApplicationEvent event, ResolvableType type) {
			return super.getApplicationListeners(event, type);
		}

		@Override
		protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
			try {
				super.invokeListener(listener, event);
			}
			catch (Throwable ex) {
				logger.error("Listener " + listener + " failed on " + describe(event) + "; other listeners are not affected", ex);
			}
		}

		@SuppressWarnings("unchecked")
		private static String describe(ApplicationEvent event) {
			Object payload = ((PayloadApplicationEvent<?>) event).getPayload();
			return (payload instanceof Event.Unknown unknown) ? unknown.name() : EventTypes.name((Class<? extends Event>) payload.getClass());
		}

	}

	/** Stands for any event of a type; listeners are looked up by its source only. */
	private static final class Probe extends ApplicationEvent {

		Probe(Object source) {
			super(source);
		}

	}

}
