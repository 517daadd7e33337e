package dev.disruption.dispatch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import dev.disruption.gateway.DisconnectCause;
import dev.disruption.gateway.GatewayException;
import dev.disruption.gateway.GatewayListener;
import dev.disruption.gateway.SessionLost;
import dev.disruption.gateway.ShardFailed;
import dev.disruption.gateway.ShardMismatch;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStateChanged;
import dev.disruption.gateway.ShardStatus;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationEventPublisher;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells the application what becomes of its shards, one event after the other and never on an I/O thread. */
public final class GatewayEvents implements GatewayListener {

	private static final Log logger = LogFactory.getLog(GatewayEvents.class);

	private final ApplicationEventPublisher publisher;

	private final Scheduler.Worker worker;

	private final Map<Integer, DisconnectCause> causes = new ConcurrentHashMap<>();

	/** @param executor runs the listeners */
	public GatewayEvents(ApplicationEventPublisher publisher, Executor executor) {
		this.publisher = publisher;
		this.worker = Schedulers.fromExecutor(executor, true).createWorker();
	}

	@Override
	public void disconnected(int shardId, DisconnectCause cause, String reason) {
		this.causes.put(shardId, cause);
	}

	@Override
	public void stateChanged(ShardStatus status, ShardState previous) {
		ShardStateChanged event = new ShardStateChanged(status, previous, this.causes.remove(status.shardId()));
		publishLater(event);
	}

	@Override
	public void sessionLost(int shardId) {
		publishLater(new SessionLost(shardId));
	}

	@Override
	public void shardMismatch(int shardId, int shardCount, String actual) {
		publishLater(new ShardMismatch(shardId, shardCount, actual));
	}

	@Override
	public void failed(int shardId, GatewayException cause) {
		publishLater(new ShardFailed(shardId, cause));
	}

	private void publishLater(Object event) {
		this.worker.schedule(() -> publish(event));
	}

	private void publish(Object event) {
		try {
			this.publisher.publishEvent(event);
		}
		catch (RuntimeException ex) {
			logger.error("A listener failed on " + event, ex);
		}
	}

}
