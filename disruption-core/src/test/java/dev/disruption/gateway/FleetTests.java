package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** Many shards, which have everything happen to them at the same time. Discord and the bot are on one virtual clock. */
class FleetTests {

	private static final int SHARDS = 64;

	private static final int KEYS = 16;

	private static final Set<ShardState> ON_ITS_WAY = EnumSet.of(ShardState.CONNECTING, ShardState.AWAIT_HELLO, ShardState.IDENTIFYING,
			ShardState.RESUMING, ShardState.REPLAYING);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** It tolerates more than Discord: what was sent in time is seen late while the clock runs ahead of the sockets. */
	private final Simulator discord = Simulator.builder()
		.scheduler(this.time)
		.journalCapacity(100_000)
		.gateway(settings -> settings.withShards(SHARDS).withMaxConcurrency(KEYS, Duration.ofSeconds(3)))
		.start();

	private final AtomicInteger connecting = new AtomicInteger();

	private final AtomicInteger mostConnecting = new AtomicInteger();

	private final Gateway gateway = new Gateway(
			GatewaySettings.builder(new Token(this.discord.token())).intents(Intent.GUILDS).compression(Compression.NONE).build(),
			this::gatewayBot, RawDispatch::completed, this.time, List.of(listener()), new InMemoryIdentifyQueue(this.time));

	@AfterEach
	void stop() {
		this.gateway.stop(false).toFuture();
		reach(() -> this.discord.gateway().connections() == 0);
		this.discord.close();
		this.time.dispose();
	}

	@Test
	@Tag("F40")
	void comesBackJitteredAndSixteenAtATimeWhenAllShardsDieTogether() {
		start();
		this.mostConnecting.set(0);
		this.discord.faults().dropConnections();
		await(() -> count(ShardState.CONNECT_WAIT) == SHARDS);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		await(() -> count(ShardState.CONNECT_WAIT) <= SHARDS - 8);
		assertThat(count(ShardState.CONNECT_WAIT)).as("shards whose time has not come").isGreaterThan(8);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		await(() -> count(ShardState.CONNECT_WAIT) == 0);
		reach(() -> count(ShardState.CONNECTED) == SHARDS);
		assertThat(this.mostConnecting.get()).isBetween(2, GatewayRun.CONNECTING);
		assertThat(this.discord.gateway().identifies()).isEqualTo(SHARDS);
		assertThat(this.discord.gateway().resumes()).isEqualTo(SHARDS);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F40")
	void opensSixteenConnectionsAtATime() {
		this.gateway.start().toFuture();
		await(() -> count(ShardState.CONNECTING) + count(ShardState.IDLE) < SHARDS);
		reach(() -> count(ShardState.CONNECTED) == SHARDS);
		assertThat(this.mostConnecting.get()).isEqualTo(GatewayRun.CONNECTING);
	}

	@Test
	@Tag("F40")
	void identifiesByKeyInOrderAtTheStart() {
		start();
		assertThat(identifies(0)).hasSize(KEYS).allSatisfy((key, order) -> assertThat(order).containsExactly(key, key + 16, key + 32, key + 48));
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F40")
	void identifiesOncePerShardAndKeyWhenAllSessionsAreLostTogether() {
		start();
		long seen = this.discord.journal().count();
		this.discord.faults().invalidSession(false);
		reach(() -> count(ShardState.CONNECTED) == SHARDS && this.discord.gateway().identifies() >= 2 * SHARDS);
		assertThat(identifies(seen)).hasSize(KEYS)
			.allSatisfy((key, order) -> assertThat(order).containsExactlyInAnyOrder(key, key + 16, key + 32, key + 48));
		assertThat(this.discord.violations()).isEmpty();
	}

	/** The shards that identified, by their keys. */
	private Map<Integer, List<Integer>> identifies(long after) {
		Map<Integer, List<Integer>> orders = new HashMap<>();
		this.discord.journal()
			.entriesAfter(after)
			.stream()
			.filter(entry -> entry.kind() == Kind.GATEWAY_RECEIVED && entry.name().equals("IDENTIFY"))
			.map(entry -> entry.document().at("/d/shard/0").asInt())
			.forEach(shard -> orders.computeIfAbsent(shard % KEYS, key -> new ArrayList<>()).add(shard));
		return orders;
	}

	private void start() {
		this.gateway.start().toFuture();
		await(() -> count(ShardState.IDENTIFY_QUEUED) + count(ShardState.IDENTIFYING) + count(ShardState.CONNECTED) == SHARDS);
		reach(() -> count(ShardState.CONNECTED) == SHARDS);
	}

	private int count(ShardState state) {
		return (int) this.gateway.shards().stream().filter(shard -> shard.state() == state).count();
	}

	private GatewayListener listener() {
		return new GatewayListener() {

			@Override
			public void stateChanged(ShardStatus status, ShardState previous) {
				if (status.state() == ShardState.CONNECTING) {
					int now = FleetTests.this.connecting.incrementAndGet();
					FleetTests.this.mostConnecting.accumulateAndGet(now, Math::max);
				}
				if (previous == ShardState.CONNECTING) {
					FleetTests.this.connecting.decrementAndGet();
				}
			}

		};
	}

	/** Lets time pass until it is so, and stand still while something is on its way through a socket. */
	private void reach(BooleanSupplier condition) {
		for (int step = 0; step < 2_000 && !condition.getAsBoolean(); step++) {
			this.time.advanceTimeBy(Duration.ofMillis(100));
			AgainstScriptedGateway.pause();
			await(() -> this.gateway.shards().stream().map(ShardStatus::state).noneMatch(ON_ITS_WAY::contains));
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	private static void await(BooleanSupplier condition) {
		AgainstScriptedGateway.await(condition);
	}

	private Mono<GatewayBot> gatewayBot() {
		Map<String, Object> answer = Map.of("url", this.discord.gatewayUrl(), "shards", SHARDS, "session_start_limit",
				this.discord.gateway().sessionStartLimit());
		return Mono.just(DiscordJson.mapper().convertValue(answer, GatewayBot.class));
	}

}
