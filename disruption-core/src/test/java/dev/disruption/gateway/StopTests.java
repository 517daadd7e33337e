package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** A stop at any time, in any state, whatever else happens. */
class StopTests {

	private static final int INTERLEAVINGS = 1_000;

	private final Simulator discord = Simulator.builder()
		.gateway(settings -> settings.withMaxConcurrency(1, Duration.ofNanos(1)).withSessionStarts(1_000_000))
		.journalCapacity(100)
		.start();

	private final Random random = new Random(35);

	@AfterEach
	void endDiscord() {
		this.discord.close();
	}

	@Test
	@Tag("F35")
	void endsOnceAndForAllInAThousandInterleavings() throws Exception {
		AtomicInteger[] stoppedIn = new AtomicInteger[ShardState.values().length];
		for (int i = 0; i < stoppedIn.length; i++) {
			stoppedIn[i] = new AtomicInteger();
		}
		for (int i = 0; i < INTERLEAVINGS; i++) {
			stoppedIn[stopSomewhere().ordinal()].incrementAndGet();
		}
		for (ShardState state : List.of(ShardState.IDLE, ShardState.CONNECTING, ShardState.AWAIT_HELLO, ShardState.IDENTIFY_QUEUED,
				ShardState.IDENTIFYING, ShardState.CONNECTED, ShardState.CONNECT_WAIT, ShardState.RESUMING, ShardState.REPLAYING)) {
			assertThat(stoppedIn[state.ordinal()].get()).as("stops while %s", state).isPositive();
		}
		AgainstScriptedGateway.await(() -> this.discord.gateway().connections() == 0);
		AgainstScriptedGateway.await(() -> threads() == 0);
	}

	/** Answers the state in which the stop was called. */
	private ShardState stopSomewhere() throws Exception {
		Timeline time = new Timeline();
		Attempt attempt = new Attempt(this.random.nextInt(12), this.random.nextBoolean());
		attempt.gateway = gateway(time, attempt);
		int faultAfter = this.random.nextInt(4);
		CompletableFuture<Void> started = attempt.gateway.start().toFuture();
		if (attempt.stopAfter == 0) {
			attempt.stop();
		}
		for (int step = 0; step < 50_000 && !attempt.stopped.isDone(); step++) {
			if (attempt.last == ShardState.CONNECTED && step % 4 == faultAfter) {
				this.discord.faults().dropConnections();
				this.discord.say("ada", "general", "missed");
			}
			time.advance(Duration.ofMillis(20));
			LockSupport.parkNanos(100_000);
		}
		attempt.stopped.get(10, TimeUnit.SECONDS);
		assertThat(started).isDone();
		int seen = attempt.states.size();
		AgainstScriptedGateway.await(time::isEmpty);
		// whatever was planned would happen now
		time.advance(Duration.ofMinutes(30));
		assertThat(attempt.states.stream().filter(ShardState::isOver)).as("terminal states of %s", attempt.states).hasSizeLessThanOrEqualTo(1);
		assertThat(attempt.states).hasSize(seen);
		assertThat(attempt.states.isEmpty() || List.copyOf(attempt.states).get(seen - 1).isOver()).as("%s", attempt.states).isTrue();
		assertThat(attempt.gateway.shards()).isEmpty();
		time.dispose();
		return attempt.stoppedIn;
	}

	private Gateway gateway(Timeline time, GatewayListener listener) {
		GatewaySettings settings = GatewaySettings.builder(new Token(this.discord.token())).intents(Intent.GUILDS, Intent.GUILD_MESSAGES).build();
		return new Gateway(settings, this::gatewayBot, RawDispatch::completed, time, List.of(listener), new InMemoryIdentifyQueue(time));
	}

	private Mono<GatewayBot> gatewayBot() {
		Map<String, Object> answer = Map.of("url", this.discord.gatewayUrl(), "shards", 1, "session_start_limit",
				this.discord.gateway().sessionStartLimit());
		return Mono.just(DiscordJson.mapper().convertValue(answer, GatewayBot.class));
	}

	private static long threads() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("discord-sessions")).count();
	}

	/** Stops after a number of state changes, from within or beside them, and sometimes twice. */
	private final class Attempt implements GatewayListener {

		private final ConcurrentLinkedQueue<ShardState> states = new ConcurrentLinkedQueue<>();

		private final CompletableFuture<Void> stopped = new CompletableFuture<>();

		private final int stopAfter;

		private final boolean resumable;

		private volatile Gateway gateway;

		private volatile ShardState last = ShardState.IDLE;

		private volatile ShardState stoppedIn = ShardState.IDLE;

		private Attempt(int stopAfter, boolean resumable) {
			this.stopAfter = stopAfter;
			this.resumable = resumable;
		}

		@Override
		public void stateChanged(ShardStatus status, ShardState previous) {
			this.states.add(status.state());
			this.last = status.state();
			if (this.states.size() == this.stopAfter) {
				this.stoppedIn = status.state();
				stop();
			}
		}

		private void stop() {
			this.gateway.stop(this.resumable)
				.subscribe(null, this.stopped::completeExceptionally, () -> this.stopped.complete(null));
			this.gateway.stop(!this.resumable).subscribe();
		}

	}

}
