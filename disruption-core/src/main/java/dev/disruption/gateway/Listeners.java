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

	private final Map<String, List<GatewayListener>> byEvent = new HashMap<>();

	Listeners(List<GatewayListener> listeners) {
		this.listeners = List.copyOf(listeners);
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
		each(this.listeners, listener -> listener.stateChanged(status, previous));
	}

	@Override
	public void disconnected(int shardId, DisconnectCause cause, String reason) {
		each(this.listeners, listener -> listener.disconnected(shardId, cause, reason));
	}

	@Override
	public void heartbeatSent(int shardId, Duration lateness) {
		each(this.listeners, listener -> listener.heartbeatSent(shardId, lateness));
	}

	@Override
	public void heartbeatAcknowledged(int shardId, Duration latency) {
		each(this.listeners, listener -> listener.heartbeatAcknowledged(shardId, latency));
	}

	@Override
	public void sessionLost(int shardId) {
		each(this.listeners, listener -> listener.sessionLost(shardId));
	}

	@Override
	public void refused(int shardId, int opcode) {
		each(this.listeners, listener -> listener.refused(shardId, opcode));
	}

	@Override
	public void shardMismatch(int shardId, int shardCount, String actual) {
		each(this.listeners, listener -> listener.shardMismatch(shardId, shardCount, actual));
	}

	@Override
	public void ignored(int shardId, int opcode) {
		each(this.listeners, listener -> listener.ignored(shardId, opcode));
	}

	@Override
	public void failed(int shardId, GatewayException cause) {
		each(this.listeners, listener -> listener.failed(shardId, cause));
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
