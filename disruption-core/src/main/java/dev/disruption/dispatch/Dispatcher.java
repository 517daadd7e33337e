package dev.disruption.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.gateway.DispatchSink;
import dev.disruption.gateway.RawDispatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings events from the gateway to the listeners. What nobody listens to is dropped undecoded; the rest is decoded and published in the
 * order of its guild, while guilds go side by side. Interactions wait for nobody: a user waits for them.
 *
 * <p>An event counts as handled when its last listener has returned. What a listener left to be done later, by returning a {@code Mono} or
 * by being {@code @Async}, isn't waited for.
 */
public final class Dispatcher implements DispatchSink {

	private static final Log logger = LogFactory.getLog(Dispatcher.class);

	private final EventDecoder decoder;

	private final EventListeners listeners;

	private final EventMemory memory;

	private final DispatchSettings settings;

	private final Scheduler scheduler;

	private final Lanes lanes;

	private final Map<Integer, Intake> intakes = new ConcurrentHashMap<>();

	private final Tally tally = new Tally();

	/**
	 * @param executor runs decoding and listeners; it has to have a thread for each lane whose listener blocks
	 * @param scheduler the gateway's clock
	 */
	public Dispatcher(JsonMapper mapper, EventListeners listeners, Executor executor, Scheduler scheduler, DispatchSettings settings) {
		this(mapper, listeners, executor, scheduler, settings, EventMemory.NONE);
	}

	/**
	 * @param executor runs decoding and listeners; it has to have a thread for each lane whose listener blocks
	 * @param scheduler the gateway's clock
	 * @param memory learns from events before the listeners do
	 */
	public Dispatcher(JsonMapper mapper, EventListeners listeners, Executor executor, Scheduler scheduler, DispatchSettings settings,
			EventMemory memory) {
		this.decoder = new EventDecoder(mapper);
		this.listeners = listeners;
		this.memory = memory;
		this.settings = settings;
		this.scheduler = scheduler;
		this.lanes = new Lanes(executor, this::handle);
	}

	@Override
	public boolean wants(String name) {
		// what nobody knows is counted, whoever listens
		return EventTypes.of(name) == null || isHeard(name);
	}

	private boolean isHeard(String name) {
		Class<? extends Event> type = EventTypes.of(name);
		return this.listeners.wants((type != null) ? type : Event.Unknown.class) || this.memory.wants(name);
	}

	@Override
	public void accept(RawDispatch dispatch) {
		if (isHeard(dispatch.name())) {
			intake(dispatch.shardId()).accept(dispatch);
			return;
		}
		if (EventTypes.of(dispatch.name()) == null) {
			this.tally.unknown.increment();
		}
		dispatch.completed();
	}

	@Override
	public void undecodable(RawDispatch dispatch) {
		if (this.listeners.wants(Event.Undecodable.class)) {
			intake(dispatch.shardId()).accept(dispatch);
			return;
		}
		this.tally.undecodable.increment();
		dispatch.completed();
	}

	@Override
	public void flush(int shardId) {
		intake(shardId).flush();
	}

	@Override
	public Pressure pressure(int shardId) {
		return intake(shardId).pressure();
	}

	@Override
	public void whenRelieved(int shardId, Runnable callback) {
		intake(shardId).whenRelieved(callback);
	}

	private Intake intake(int shardId) {
		Intake known = this.intakes.get(shardId);
		return (known != null) ? known : this.intakes.computeIfAbsent(shardId,
				id -> new Intake(id, this.settings, this.decoder, this.memory, this.lanes, this.tally, this.scheduler));
	}

	private void handle(Arrival arrival) {
		RawDispatch dispatch = arrival.dispatch();
		try {
			Event event = (arrival.event() != null) ? arrival.event() : this.decoder.decode(dispatch);
			count(event);
			publish(event, dispatch);
		}
		catch (Throwable ex) {
			logger.error(dispatch + " could not be delivered", ex);
		}
		finally {
			dispatch.completed();
		}
	}

	private void publish(Event event, RawDispatch dispatch) {
		boolean learnt = this.memory.wants(dispatch.name());
		boolean heard = !learnt || this.listeners.wants(event.getClass());
		Event remembered = learnt ? remember(event, dispatch, heard) : event;
		if (heard) {
			this.tally.failures.add(this.listeners.publish(remembered, dispatch));
		}
	}

	private Event remember(Event event, RawDispatch dispatch, boolean heard) {
		try {
			return this.memory.remember(event, dispatch, heard);
		}
		catch (RuntimeException ex) {
			logger.error("What " + dispatch + " says could not be remembered: the cache may be wrong until the session ends", ex);
			return event;
		}
	}

	private void count(Event event) {
		if (event instanceof Event.Unknown) {
			this.tally.unknown.increment();
		}
		else if (event instanceof Event.Undecodable) {
			this.tally.undecodable.increment();
		}
	}

	/** How things stand, over all shards. */
	public DispatchStatistics statistics() {
		List<Backlog> backlogs = this.intakes.values().stream().map(Intake::backlog).toList();
		long dropped = sum(backlogs, Backlog::droppedEvents);
		return new DispatchStatistics(sum(backlogs, Backlog::events), sum(backlogs, Backlog::bytes), sum(backlogs, Backlog::handledEvents),
				this.tally.failures.sum(), dropped, this.tally.duplicates.sum(), this.tally.unknown.sum(), this.tally.undecodable.sum());
	}

	private static long sum(List<Backlog> backlogs, ToLongFunction<Backlog> count) {
		return backlogs.stream().mapToLong(count).sum();
	}

	/** How many events of the shard wait or are in work. */
	public long waiting(int shardId) {
		return intake(shardId).backlog().events();
	}

	/**
	 * Waits until all events that were accepted have been handled.
	 *
	 * @return whether that was so within the limit
	 */
	public boolean drain(Duration limit) {
		try {
			this.lanes.idle().get(limit.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
