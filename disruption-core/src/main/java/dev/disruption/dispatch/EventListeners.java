package dev.disruption.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.dispatch.Audience.Seat;
import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.time.MonotonicScheduler;
import dev.disruption.time.WallClock;
import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import reactor.core.scheduler.Scheduler;

/**
 * Calls the application's listeners, each of them isolated: Spring's own multicaster would stop at the first that fails. What a listener
 * returns is published by Spring as ever.
 */
public final class EventListeners {

	private static final Log logger = LogFactory.getLog(EventListeners.class);

	private final AbstractApplicationContext context;

	private final Scheduler scheduler;

	private final ObservationRegistry observations;

	private final EventObservationConvention convention;

	private final Multicaster multicaster = new Multicaster();

	private final Map<Class<?>, Audience> audiences = new ConcurrentHashMap<>();

	/** @param scheduler the gateway's clock */
	public EventListeners(AbstractApplicationContext context, Scheduler scheduler) {
		this(context, scheduler, ObservationRegistry.NOOP, new EventObservationConvention());
	}

	/**
	 * @param scheduler the gateway's clock
	 * @param observations is told of each event
	 * @param convention names what it is told, by default as {@link EventObservation} says
	 */
	public EventListeners(AbstractApplicationContext context, Scheduler scheduler, ObservationRegistry observations,
			EventObservationConvention convention) {
		this.context = context;
		this.scheduler = scheduler;
		this.observations = observations;
		this.convention = convention;
	}

	/** Takes over the listeners that the context has now; to be called when all beans exist. */
	public void refresh() {
		this.multicaster.removeAllListeners();
		this.multicaster.setBeanFactory(this.context.getBeanFactory());
		this.context.getApplicationListeners().forEach(this.multicaster::addApplicationListener);
		for (String name : this.context.getBeanNamesForType(ApplicationListener.class, true, false)) {
			this.multicaster.addApplicationListenerBean(name);
		}
		this.audiences.clear();
		this.multicaster.all().forEach(Interest::warnOfNoInterest);
	}

	/** Whether anybody listens to events of this type, so that they are worth decoding. */
	public boolean wants(Class<? extends Event> type) {
		return audience(type).wanted();
	}

	/** The intents that listeners need, listener by listener. */
	public List<Interest> interests() {
		return this.multicaster.all().stream().flatMap(listener -> Interest.of(listener, this.multicaster::supports)).toList();
	}

	/**
	 * Calls all listeners of the event; never throws.
	 *
	 * @param origin how it came
	 * @return how many of them failed
	 */
	int publish(Event event, RawDispatch origin) {
		if (this.observations.isNoop()) {
			return callAll(event, origin);
		}
		String name = (EventTypes.of(origin.name()) != null) ? origin.name() : "UNKNOWN";
		Integer failed = EventObservation.EVENT
			.observation(null, this.convention, () -> new EventObservationContext(event, name, origin.shardId()), this.observations)
			.observe(() -> callAll(event, origin));
		return (failed != null) ? failed : 0;
	}

	private int callAll(Event event, RawDispatch origin) {
		Audience audience = audience(event.getClass());
		Published<Event> published = new Published<>(this.context, event, audience.type());
		Published<?> dispatch = audience.wantsDispatch() ? dispatch(event, origin, audience) : published;
		int failed = 0;
		List<Seat> seats = audience.seats();
		for (int i = 0; i < seats.size(); i++) {
			Seat seat = seats.get(i);
			failed += invoke(seat.listener(), seat.dispatch() ? dispatch : published, origin) ? 0 : 1;
		}
		return failed;
	}

	private Published<?> dispatch(Event event, RawDispatch origin, Audience audience) {
		Duration waited = Duration.ofNanos(MonotonicScheduler.nanos(this.scheduler) - origin.receivedAt());
		Dispatch<Event> dispatch = new Dispatch<>(event, origin, WallClock.now(this.scheduler).minus(waited), waited,
				audience.dispatchType().getGeneric());
		return new Published<>(this.context, dispatch, audience.dispatchType());
	}

	private boolean invoke(ApplicationListener<?> listener, ApplicationEvent event, RawDispatch origin) {
		try {
			this.multicaster.invokeListener(listener, event);
			return true;
		}
		catch (Throwable ex) {
			logger.error("Listener " + listener + " failed on " + origin.name() + "; other listeners are not affected", ex);
			return false;
		}
	}

	private Audience audience(Class<? extends Event> type) {
		Audience known = this.audiences.get(type);
		return (known != null) ? known : this.audiences.computeIfAbsent(type, key -> newAudience(type));
	}

	private Audience newAudience(Class<? extends Event> eventType) {
		ResolvableType type = payload(ResolvableType.forClass(eventType));
		ResolvableType dispatchType = payload(ResolvableType.forClassWithGenerics(Dispatch.class, eventType));
		Probe probe = new Probe(this.context);
		Collection<ApplicationListener<?>> listeners = this.multicaster.getApplicationListeners(probe, type);
		List<ApplicationListener<?>> all = new ArrayList<>(listeners);
		for (ApplicationListener<?> listener : this.multicaster.getApplicationListeners(probe, dispatchType)) {
			// who listens to anything gets the event itself, and only that
			if (!listeners.contains(listener)) {
				all.add(listener);
			}
		}
		AnnotationAwareOrderComparator.sort(all);
		List<Seat> seats = all.stream().<Seat>map(listener -> new Seat(listener, !listeners.contains(listener))).toList();
		boolean wanted = all.stream().anyMatch(EventListeners::listensToPayloads);
		return new Audience(type, dispatchType, List.copyOf(seats), wanted, seats.stream().anyMatch(Seat::dispatch));
	}

	static ResolvableType payload(ResolvableType type) {
		return ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class, type);
	}

	/** Listeners of every application event, as Boot itself has some, are served but are no reason to decode. */
	private static boolean listensToPayloads(ApplicationListener<?> listener) {
		if (listener instanceof ApplicationListenerMethodAdapter) {
			return true;
		}
		Class<?> eventType = ResolvableType.forClass(ApplicationListener.class, listener.getClass()).getGeneric().toClass();
		return PayloadApplicationEvent.class.isAssignableFrom(eventType);
	}

	/** Spring's own, with its doors open. */
	private static final class Multicaster extends SimpleApplicationEventMulticaster {

		Collection<ApplicationListener<?>> all() {
			return getApplicationListeners();
		}

		boolean supports(ApplicationListener<?> listener, ResolvableType type) {
			return supportsEvent(listener, type, null);
		}

		@Override
		protected Collection<ApplicationListener<?>> getApplicationListeners(ApplicationEvent event, ResolvableType type) {
			return super.getApplicationListeners(event, type);
		}

		@Override
		protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
			super.invokeListener(listener, event);
		}

	}

	/** Stands for any event of a type; listeners are looked up by its source only. */
	private static final class Probe extends ApplicationEvent {

		Probe(Object source) {
			super(source);
		}

	}

}
