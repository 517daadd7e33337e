package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Tells every listener, whatever the others throw. */
final class Listeners implements GatewayListener {

	private static final Log log = LogFactory.getLog(Listeners.class);

	private final List<GatewayListener> listeners;

	private final Generation generation;

	private final Map<String, List<GatewayListener>> byEvent = new HashMap<>();

	/** @param generation whose shards they are told of, unless it is silent */
	Listeners(List<GatewayListener> listeners, Generation generation) {
		this.listeners = List.copyOf(listeners);
		this.generation = generation;
		for (GatewayListener listener : listeners) {
			listener.events().forEach(event -> this.byEvent.computeIfAbsent(event, name -> new ArrayList<>()).add(listener));
		}
	}

	/** Whether any of them is interested in an event, whoever else is. */
	boolean wants(String event) {
		return this.byEvent.containsKey(event);
	}

	@Override
	public void received(RawDispatch dispatch) {
		List<GatewayListener> interested = this.byEvent.get(dispatch.name());
		if (interested != null) {
			each(interested, listener -> listener.received(dispatch));
		}
	}

	@Override
	public void stateChanged(ShardStatus status, ShardState previous) {
		tell(listener -> listener.stateChanged(status, previous));
	}

	@Override
	public void disconnected(int shardId, DisconnectCause cause, String reason) {
		tell(listener -> listener.disconnected(shardId, cause, reason));
	}

	@Override
	public void heartbeatSent(int shardId, Duration lateness) {
		tell(listener -> listener.heartbeatSent(shardId, lateness));
	}

	@Override
	public void heartbeatAcknowledged(int shardId, Duration latency) {
		tell(listener -> listener.heartbeatAcknowledged(shardId, latency));
	}

	@Override
	public void sessionLost(int shardId) {
		tell(listener -> listener.sessionLost(shardId));
	}

	@Override
	public void refused(int shardId, int opcode) {
		tell(listener -> listener.refused(shardId, opcode));
	}

	@Override
	public void shardMismatch(int shardId, int shardCount, String actual) {
		tell(listener -> listener.shardMismatch(shardId, shardCount, actual));
	}

	@Override
	public void ignored(int shardId, int opcode) {
		each(this.listeners, listener -> listener.ignored(shardId, opcode));
	}

	@Override
	public void failed(int shardId, GatewayException cause) {
		tell(listener -> listener.failed(shardId, cause));
	}

	@Override
	public void resharded(int shardCount) {
		each(this.listeners, listener -> listener.resharded(shardCount));
	}

	private void tell(Consumer<GatewayListener> call) {
		if (!this.generation.isSilent()) {
			each(this.listeners, call);
		}
	}

	private static void each(List<GatewayListener> listeners, Consumer<GatewayListener> call) {
		for (GatewayListener listener : listeners) {
			try {
				call.accept(listener);
			}
			catch (RuntimeException ex) {
				log.error("The gateway listener " + listener.getClass().getName() + " failed", ex);
			}
		}
	}

}
