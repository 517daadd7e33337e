package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Tells every listener, whatever the others throw. */
final class Listeners implements GatewayListener {

	private static final Log log = LogFactory.getLog(Listeners.class);

	private final List<GatewayListener> listeners;

	Listeners(List<GatewayListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void stateChanged(ShardStatus status, ShardState previous) {
		each(listener -> listener.stateChanged(status, previous));
	}

	@Override
	public void disconnected(int shardId, DisconnectCause cause, String reason) {
		each(listener -> listener.disconnected(shardId, cause, reason));
	}

	@Override
	public void heartbeatSent(int shardId, Duration lateness) {
		each(listener -> listener.heartbeatSent(shardId, lateness));
	}

	@Override
	public void heartbeatAcknowledged(int shardId, Duration latency) {
		each(listener -> listener.heartbeatAcknowledged(shardId, latency));
	}

	@Override
	public void sessionLost(int shardId) {
		each(listener -> listener.sessionLost(shardId));
	}

	@Override
	public void shardMismatch(int shardId, int shardCount, String actual) {
		each(listener -> listener.shardMismatch(shardId, shardCount, actual));
	}

	@Override
	public void failed(int shardId, GatewayException cause) {
		each(listener -> listener.failed(shardId, cause));
	}

	private void each(Consumer<GatewayListener> call) {
		for (GatewayListener listener : this.listeners) {
			try {
				call.accept(listener);
			}
			catch (RuntimeException ex) {
				log.error("The gateway listener " + listener.getClass().getName() + " failed", ex);
			}
		}
	}

}
