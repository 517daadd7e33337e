package dev.disruption.autoconfigure;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.gateway.Gateway;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Connects the gateway when the application has started, and disconnects it before anything else stops. Keeps the application alive. */
final class DiscordLifecycle implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(DiscordLifecycle.class);

	private static final Duration QUIESCE_TIMEOUT = Duration.ofSeconds(1);

	/** Twice for the session store, once for Discord's answer to the close frame; with the default drain within Spring's 30 s for a phase. */
	private static final Duration STOP_TIMEOUT = Duration.ofSeconds(8);

	private final Gateway gateway;

	private final EventListeners listeners;

	private final Dispatcher dispatcher;

	private final Mono<Void> whenConnected;

	private final DisruptionProperties.Gateway properties;

	private @Nullable CountDownLatch stopped;

	private @Nullable Disposable inBackground;

	DiscordLifecycle(Gateway gateway, EventListeners listeners, Dispatcher dispatcher, Mono<Void> whenConnected,
			DisruptionProperties.Gateway properties) {
		this.gateway = gateway;
		this.listeners = listeners;
		this.dispatcher = dispatcher;
		this.whenConnected = whenConnected;
		this.properties = properties;
	}

	/** A refusal by Discord fails the start of the application; an unreachable Discord doesn't, it is tried again for as long as it takes. */
	@Override
	public void start() {
		this.listeners.refresh();
		new ListenerIntents(this.properties).apply(this.gateway, this.listeners.interests());
		Mono<Void> connected = this.gateway.start().cache();
		CountDownLatch latch = new CountDownLatch(1);
		this.stopped = latch;
		keepAlive(latch);
		try {
			connected.timeout(this.properties.startupTimeout(), Mono.fromRunnable(this::warnOfSlowStart)).block();
		}
		catch (RuntimeException ex) {
			stop();
			throw ex;
		}
		this.inBackground = connected.then(this.whenConnected).subscribe(done -> {}, failure -> logger.error(failure.getMessage(), failure));
	}

	private void warnOfSlowStart() {
		logger.warn("The gateway is not connected after " + this.properties.startupTimeout().toSeconds()
				+ " s; the application goes on, and the gateway with trying. " + this.gateway.shards());
	}

	private static void keepAlive(CountDownLatch latch) {
		Thread thread = new Thread(() -> {
			try {
				latch.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, "discord-keep-alive");
		thread.setDaemon(false);
		thread.start();
	}

	@Override
	public void stop() {
		CountDownLatch latch = this.stopped;
		if (latch == null) {
			return;
		}
		this.stopped = null;
		if (this.inBackground != null) {
			this.inBackground.dispose();
		}
		try {
			disconnect(this.properties.shutdown() == DisruptionProperties.Shutdown.RESUMABLE);
		}
		finally {
			latch.countDown();
		}
	}

	/** Listeners finish while the connection is open, so that the session is kept with all that they did. */
	private void disconnect(boolean resumable) {
		this.gateway.quiesce().timeout(QUIESCE_TIMEOUT, Mono.empty()).block();
		Duration limit = this.properties.drainTimeout();
		if (!this.dispatcher.drain(limit)) {
			logger.warn("Listeners are still busy after " + limit.toSeconds() + " s (disruption.gateway.drain-timeout); the application stops all"
					+ " the same" + (resumable ? ", and their events will be delivered again when it starts" : ""));
		}
		this.gateway.stop(resumable).timeout(STOP_TIMEOUT, Mono.fromRunnable(() -> logger
			.warn("The gateway is not closed after " + STOP_TIMEOUT.toSeconds() + " s; the application stops all the same"))).block();
	}

	@Override
	public boolean isRunning() {
		return this.stopped != null;
	}

}
