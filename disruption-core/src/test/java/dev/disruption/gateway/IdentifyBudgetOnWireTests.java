package dev.disruption.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.rest.Token;
import dev.disruption.time.WallClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class IdentifyBudgetOnWireTests extends AgainstScriptedGateway {

	private final AtomicInteger remaining = new AtomicInteger(1_000);

	private final AtomicInteger questions = new AtomicInteger();

	private int total = 1_000;

	private long resetAfter;

	@TempDir private Path data;

	@Test
	@Tag("F42")
	void parksUntilTheResetWhereNothingIsLeft() throws Exception {
		this.remaining.set(0);
		this.resetAfter = Duration.ofHours(6).toMillis();
		this.gateway = gateway(builder -> builder);
		Instant reset = WallClock.now(this.time).plus(Duration.ofHours(6));
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		assertThat(peer.awaitClose()).isEqualTo(4900);
		assertThat(peer.hasReceivedNothing()).isTrue();
		await(ShardState.PARKED);
		assertThat(this.gateway.shards()).singleElement().satisfies(shard -> {
			assertThat(shard.state()).isEqualTo(ShardState.PARKED);
			assertThat(shard.health()).isEqualTo(Health.DOWN);
			assertThat(shard.parkedUntil()).isEqualTo(reset);
			assertThat(shard.lastError()).contains("1000 session starts in 24 hours, of which 0 remain", reset.toString());
		});
		this.time.advanceTimeBy(Duration.ofHours(6).minusSeconds(1));
		assertThat(this.discord.isIdle()).isTrue();
		assertThat(started).isNotDone();
		this.remaining.set(1_000);
		Peer next = advanceAndAccept(Duration.ofSeconds(2));
		next.hello();
		next.receive(2);
		assertThat(this.questions).as("Discord is asked anew").hasValue(2);
		next.ready(1, "s1", this.discord.url());
		started.get(10, TimeUnit.SECONDS);
		assertThat(this.gateway.shards().get(0).parkedUntil()).isNull();
	}

	@Test
	@Tag("F38")
	void refusesAStartThatWouldUseTheReserve() {
		this.remaining.set(10);
		this.resetAfter = Duration.ofHours(1).toMillis();
		this.gateway = gateway(builder -> builder);
		assertThatThrownBy(() -> this.gateway.start().block(PATIENCE)).isInstanceOf(IdentifyBudgetException.class)
			.hasMessageContaining("10 are kept in reserve");
		assertThat(this.gateway.shards()).singleElement().satisfies(shard -> {
			assertThat(shard.health()).isEqualTo(Health.DOWN);
			assertThat(shard.lastError()).contains("10 are kept in reserve");
		});
		assertThat(this.discord.isIdle()).isTrue();
	}

	@Test
	@Tag("F38")
	void resumesWhateverTheBudget() throws Exception {
		this.remaining.set(0);
		SessionStore store = SessionStore.inMemory();
		this.gateway = gateway(builder -> builder.sessionStore(store));
		store.save(StoredSession.of(settings(UnaryOperator.identity()), 0, 1, new ResumePoint("s1", this.discord.url(), 7),
				WallClock.now(this.time)));
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(6);
	}

	@Test
	@Tag("F23")
	@Tag("F42")
	void parksAShardThatLosesItsSessionWhereOnlyTheReserveIsLeft() throws Exception {
		this.remaining.set(11);
		this.resetAfter = Duration.ofHours(1).toMillis();
		this.gateway = gateway(builder -> builder);
		Peer peer = connect();
		this.remaining.set(10);
		peer.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		Peer next = reconnectAfter(Duration.ofSeconds(5));
		next.hello();
		assertThat(next.awaitClose()).isEqualTo(4900);
		assertThat(next.hasReceivedNothing()).isTrue();
		await(() -> this.gateway.shards().get(0).state() == ShardState.PARKED);
		assertThat(this.gateway.shards().get(0).health()).isEqualTo(Health.DOWN);
	}

	/** Of 30 session starts, so that it takes seconds. Discord's own count is of no help: it always answers that nothing was used. */
	@Test
	@Tag("F38")
	void aThousandRestartsInAnHourStayWithinTheBudget() throws Exception {
		Restarts outcome = restart(1_000, SessionStore::inMemory);
		assertThat(outcome.identifies).isEqualTo(30 - 10);
		assertThat(outcome.refusals).isEqualTo(1_000 - 20);
	}

	@Test
	@Tag("F38")
	@Tag("F74")
	void restartsThatKeepTheirSessionCostOneIdentify() throws Exception {
		SessionStore store = SessionStore.inMemory();
		Restarts outcome = restart(50, () -> store);
		assertThat(outcome.identifies).isOne();
		assertThat(outcome.refusals).isZero();
	}

	private Restarts restart(int times, Supplier<SessionStore> stores) throws Exception {
		this.total = 30;
		this.remaining.set(30);
		Restarts outcome = new Restarts();
		for (int restart = 0; restart < times; restart++) {
			this.time.advanceTimeBy(Duration.ofMillis(3_600));
			FileIdentifyLedger ledger = new FileIdentifyLedger(this.data, new Token("s3cr3t"));
			Gateway process = gateway(builder -> builder.identifyLedger(ledger).sessionStore(stores.get()));
			CompletableFuture<Void> started = process.start().toFuture();
			outcome.identifies += serve(started);
			outcome.refusals += catchThrowable(() -> started.get(10, TimeUnit.SECONDS)) instanceof ExecutionException refused
					&& refused.getCause() instanceof IdentifyBudgetException ? 1 : 0;
			CompletableFuture<Void> stopped = process.stop(true).toFuture();
			stopped.get(10, TimeUnit.SECONDS);
		}
		return outcome;
	}

	/** Plays Discord for one start; answers how many identifies it cost. */
	private int serve(CompletableFuture<Void> started) throws InterruptedException {
		await(() -> started.isDone() || !this.discord.isIdle());
		if (started.isDone()) {
			return 0;
		}
		Peer peer = this.discord.accept();
		peer.hello();
		if (peer.receiveEither(2, 6) == 6) {
			peer.dispatch(2, "RESUMED", "{}");
			return 0;
		}
		peer.ready(1, "s1", this.discord.url());
		return 1;
	}

	private Gateway gateway(UnaryOperator<GatewaySettings.Builder> changes) {
		GatewayListener listener = new GatewayListener() {
			@Override
			public void stateChanged(ShardStatus status, ShardState previous) {
				IdentifyBudgetOnWireTests.this.states.add(status.state());
			}
		};
		return new Gateway(settings(changes), () -> Mono.fromSupplier(this::answer), this.sink, this.time, List.of(listener),
				new InMemoryIdentifyQueue(this.time));
	}

	private GatewayBot answer() {
		this.questions.incrementAndGet();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("url", this.discord.url());
		answer.put("shards", 1);
		answer.put("session_start_limit",
				Map.of("total", this.total, "remaining", this.remaining.get(), "reset_after", this.resetAfter, "max_concurrency", 1));
		return MAPPER.convertValue(answer, GatewayBot.class);
	}

	private static final class Restarts {

		private int identifies;

		private int refusals;

	}

}
