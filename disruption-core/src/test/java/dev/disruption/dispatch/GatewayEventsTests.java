package dev.disruption.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.DisconnectCause;
import dev.disruption.gateway.GatewayException;
import dev.disruption.gateway.SessionLost;
import dev.disruption.gateway.ShardFailed;
import dev.disruption.gateway.ShardMismatch;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStateChanged;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.json.DiscordJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Tag;
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
	@Tag("F27")
	@Tag("F33")
	void tellsOfRefusalsMismatchesAndLostSessions() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class)) {
			GatewayEvents events = new GatewayEvents(context, this.threads::add);
			GatewayException refused = new GatewayException.AuthenticationFailed();
			events.sessionLost(3);
			events.shardMismatch(3, 4, "[0,1]");
			events.failed(3, refused);
			assertThat(context.getBean(Listener.class).events).as("not on the thread of the shard").isEmpty();
			while (!this.threads.isEmpty()) {
				this.threads.poll().run();
			}
			assertThat(context.getBean(Listener.class).events).containsExactly(new SessionLost(3), new ShardMismatch(3, 4, "[0,1]"),
					new ShardFailed(3, refused));
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
			meters.ignored(3, 42);
			assertThat(registry.get("discord.gateway.payloads.ignored").tag("shard", "3").counter().count()).isOne();
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

		final List<Object> events = new ArrayList<>();

		@EventListener
		void on(ShardStateChanged change) {
			this.heard.add(change.status().state() + " " + change.cause());
			throw new IllegalStateException("on purpose");
		}

		@EventListener({ SessionLost.class, ShardMismatch.class, ShardFailed.class })
		void onWhatWentWrong(Object event) {
			this.events.add(event);
			throw new IllegalStateException("on purpose");
		}

	}

}
