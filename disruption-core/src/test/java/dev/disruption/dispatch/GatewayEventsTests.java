package dev.disruption.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.DisconnectCause;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStateChanged;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.json.DiscordJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayEventsTests {

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private static ShardStatus status(ShardState state) {
		return new ShardStatus(3, 4, state, Health.DEGRADED, null, null, null, null);
	}

	@Test
	void publishesChangesInTheirOrderWithTheCauseOfADisconnect() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class)) {
			GatewayEvents events = new GatewayEvents(context, this.threads::add);
			events.stateChanged(status(ShardState.CONNECTED), ShardState.IDENTIFYING);
			events.disconnected(3, DisconnectCause.ASKED, "Discord asked to reconnect");
			events.stateChanged(status(ShardState.CONNECT_WAIT), ShardState.CONNECTED);
			events.stateChanged(status(ShardState.CONNECTING), ShardState.CONNECT_WAIT);
			assertThat(context.getBean(Listener.class).heard).as("not on the thread of the shard").isEmpty();
			while (!this.threads.isEmpty()) {
				this.threads.poll().run();
			}
			assertThat(context.getBean(Listener.class).heard).containsExactly("CONNECTED null", "CONNECT_WAIT ASKED", "CONNECTING null");
		}
	}

	@Test
	void measuresHeartbeatsAndDisconnectsByShard() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class)) {
			GatewayMeters meters = new GatewayMeters(new Dispatcher(DiscordJson.mapper(), new EventListeners(context, Schedulers.immediate()),
					this.threads::add, Schedulers.immediate(), DispatchSettings.builder().build()));
			meters.bindTo(registry);
			meters.stateChanged(status(ShardState.CONNECTED), ShardState.IDENTIFYING);
			assertThat(registry.get("discord.gateway.shards.connected").gauge().value()).isOne();
			meters.heartbeatSent(3, Duration.ofMillis(2));
			meters.heartbeatAcknowledged(3, Duration.ofMillis(40));
			meters.disconnected(3, DisconnectCause.NOT_ACKNOWLEDGED, "heartbeats are not acknowledged");
			meters.stateChanged(status(ShardState.CONNECT_WAIT), ShardState.CONNECTED);
			assertThat(registry.get("discord.gateway.shards.connected").gauge().value()).isZero();
			assertThat(registry.get("discord.gateway.heartbeat.lateness").tag("shard", "3").timer().totalTime(TimeUnit.MILLISECONDS))
				.isEqualTo(2);
			assertThat(registry.get("discord.gateway.latency").tag("shard", "3").timer().totalTime(TimeUnit.MILLISECONDS))
				.isEqualTo(40);
			assertThat(registry.get("discord.gateway.disconnects").tag("cause", "not_acknowledged").counter().count()).isOne();
		}
	}

	@Test
	void documentsEveryMeterThatItRegisters() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class)) {
			new GatewayMeters(new Dispatcher(DiscordJson.mapper(), new EventListeners(context, Schedulers.immediate()), this.threads::add,
					Schedulers.immediate(), DispatchSettings.builder().build())).bindTo(registry);
			List<String> documented = new ArrayList<>();
			for (GatewayMeter meter : GatewayMeter.values()) {
				documented.add(meter.getName());
			}
			assertThat(registry.getMeters()).hasSizeGreaterThan(5).allMatch(meter -> documented.contains(meter.getId().getName()));
		}
	}

	static class Listener {

		final List<String> heard = new ArrayList<>();

		@EventListener
		void on(ShardStateChanged change) {
			this.heard.add(change.status().state() + " " + change.cause());
			throw new IllegalStateException("on purpose");
		}

	}

}
