package dev.disruption.dispatch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.gateway.DispatchSink;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.Snowflake;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings events from the gateway to the listeners. What nobody listens to is dropped undecoded; the rest is decoded in the order of its
 * shard and published in the order of its guild, while guilds go side by side. Interactions wait for nobody: a user waits for them.
 */
public final class Dispatcher implements DispatchSink {

	private final EventDecoder decoder;

	private final EventListeners listeners;

	private final Lanes lanes;

	/** @param executor runs decoding and listeners; it has to have a thread for each guild that is being served */
	public Dispatcher(JsonMapper mapper, EventListeners listeners, Executor executor) {
		this.decoder = new EventDecoder(mapper);
		this.listeners = listeners;
		this.lanes = new Lanes(executor);
	}

	@Override
	public void accept(RawDispatch dispatch) {
		Class<? extends Event> type = EventTypes.of(dispatch.name());
		if (this.listeners.wants((type != null) ? type : Event.Unknown.class)) {
			this.lanes.execute(new ShardLane(dispatch.shardId()), () -> decode(dispatch));
		}
		else {
			dispatch.completed();
		}
	}

	private void decode(RawDispatch dispatch) {
		Event event;
		try {
			event = this.decoder.decode(dispatch);
		}
		catch (RuntimeException ex) {
			// there is nothing that a second delivery could change
			dispatch.completed();
			throw ex;
		}
		this.lanes.execute(lane(event, dispatch.shardId()), () -> publish(dispatch, event));
	}

	private void publish(RawDispatch dispatch, Event event) {
		try {
			this.listeners.publish(event);
		}
		finally {
			dispatch.completed();
		}
	}

	private static Object lane(Event event, int shardId) {
		if (event instanceof InteractionCreate create) {
			return create.interaction().id();
		}
		Snowflake guild = event.guildId();
		return (guild != null) ? guild : new DirectLane(shardId);
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

	/** Where the events of a shard are decoded. */
	private record ShardLane(int shardId) {
	}

	/** Where events outside of guilds are handled. */
	private record DirectLane(int shardId) {
	}

}
