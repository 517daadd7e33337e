package dev.disruption.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway under test that is connected to the simulator's. Both live in one virtual time, which only the test moves. */
abstract class OnSimulator {

	static final Duration PATIENCE = Duration.ofSeconds(30);

	static final Duration INTERVAL = Duration.ofMillis(41_250);

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	final Timeline time = new Timeline();

	final Simulator discord = Simulator.builder()
		.scheduler(this.time)
		.journalCapacity(100_000)
		.gateway(this::numbers)
		.start();

	final BlockingQueue<RawDispatch> dispatches = new LinkedBlockingQueue<>();

	final BlockingQueue<ShardStatus> states = new LinkedBlockingQueue<>();

	final BlockingQueue<GatewayException> failures = new LinkedBlockingQueue<>();

	/** How long the shard decided to wait before each connection but the first; of use with one shard only. */
	final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();

	final AtomicInteger lostSessions = new AtomicInteger();

	final AtomicInteger ignored = new AtomicInteger();

	DispatchSink sink = this.dispatches::add;

	Gateway gateway = gateway(1, UnaryOperator.identity());

	dev.disruption.simulator.gateway.GatewaySettings numbers(dev.disruption.simulator.gateway.GatewaySettings standard) {
		return standard;
	}

	@BeforeAll
	static void beQuiet() {
		// what happens to a shard is the test, and some shards fail a thousand times
		((Logger) LoggerFactory.getLogger(Shard.class)).setLevel(Level.OFF);
	}

	@AfterAll
	static void speakAgain() {
		((Logger) LoggerFactory.getLogger(Shard.class)).setLevel(null);
	}

	@AfterEach
	void stop() throws Exception {
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		while (!isDone(stopped)) {
			this.time.advance(Duration.ofSeconds(1));
		}
		this.discord.close();
		this.time.dispose();
	}

	/** Starts and waits for READY and the guild. */
	void connect() throws Exception {
		begin();
		await(ShardState.CONNECTED);
		settle();
	}

	/** Starts. What comes of it shows in the states and failures. */
	void begin() {
		this.gateway.start().subscribe(null, refused -> {});
	}

	/** Waits until the connection is gone, lets the time pass until the next, and tells how long that was. */
	Duration reconnect() throws Exception {
		await(ShardState.CONNECT_WAIT);
		Duration wait = this.waits.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		assertThat(wait).as("a wait before the next connection").isNotNull();
		// the listener is told of the state before the timer may be set
		EventLoops.drain();
		// else its heartbeats are missed; where there is nothing to wait for, the next connection may be there already
		await(() -> wait.isZero() || this.discord.gateway().connections() == 0);
		this.time.advance(wait);
		return wait;
	}

	/** Lets time pass from one timer to the next, so that everything happens in its order. Not for a time in which a shard connects. */
	void pass(Duration duration) throws Exception {
		pass(duration, () -> true);
	}

	void pass(Duration duration, BooleanSupplier asLongAs) throws Exception {
		Duration left = duration;
		while (left.compareTo(Duration.ZERO) > 0 && asLongAs.getAsBoolean()) {
			Duration next = this.time.next();
			Duration step = next == null || next.compareTo(left) > 0 ? left : next;
			this.time.advance(step);
			settle();
			left = left.minus(step);
		}
	}

	/** Lets time pass from one timer to the next until the condition holds, and tells how long that was. */
	Duration passUntil(String what, Duration most, BooleanSupplier condition) throws Exception {
		Duration passed = Duration.ZERO;
		settle();
		while (!condition.getAsBoolean()) {
			Duration next = this.time.next();
			assertThat(next).as("a timer before %s, %s", what, this.gateway.shards()).isNotNull();
			passed = passed.plus(next);
			assertThat(passed).as("the time until %s, %s", what, this.gateway.shards()).isLessThanOrEqualTo(most);
			this.time.advance(next);
			settle();
		}
		return passed;
	}

	/** Waits until both sides have dealt with everything that is on its way. */
	void settle() throws Exception {
		EventLoops.settle(this.discord);
	}

	ShardStatus await(ShardState awaited) throws InterruptedException {
		ShardStatus status;
		do {
			status = this.states.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(status).as("waiting for %s, now %s, the simulator heard %s", awaited, this.gateway.shards(), this.discord.violations())
				.isNotNull();
		}
		while (status.state() != awaited);
		return status;
	}

	void await(BooleanSupplier condition) {
		AgainstScriptedGateway.await(condition);
	}

	RawDispatch nextDispatch(String name) throws InterruptedException {
		RawDispatch dispatch;
		do {
			dispatch = this.dispatches.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(dispatch).as("waiting for %s", name).isNotNull();
		}
		while (!dispatch.name().equals(name));
		return dispatch;
	}

	/** Proves that the shard is alive: an event reaches the application. */
	void expectAnEventToArrive() throws InterruptedException {
		this.discord.faults().now().send(Envelope.of("ALIVE", Json.object()));
		nextDispatch("ALIVE");
	}

	ShardStatus shard() {
		return this.gateway.shards().get(0);
	}

	/** What the clients have sent, by the name of its opcode. */
	List<Entry> received(String name) {
		return this.discord.journal().entries(Kind.GATEWAY_RECEIVED).stream().filter(entry -> entry.name().equals(name)).toList();
	}

	/** The sequence numbers that the clients wanted to resume from. */
	List<Long> resumedFrom() {
		return received("RESUME").stream().map(entry -> entry.document().path("d").path("seq").asLong(-1)).toList();
	}

	/** How connections ended, from the simulator's side: close codes, -1 for none. */
	List<Integer> closeCodes() {
		return this.discord.journal()
			.entries(Kind.GATEWAY_CLOSED)
			.stream()
			.map(entry -> entry.document().path("code").asInt(0))
			.toList();
	}

	/** The number of the session's latest event, as the simulator has it. */
	long sequence() {
		return this.discord.gateway().sessionDocuments().get(0).path("sequence").asLong(-1);
	}

	Gateway gateway(int shards, UnaryOperator<GatewaySettings.Builder> changes) {
		return gateway(shards, changes, this.time, new InMemoryIdentifyQueue(this.time));
	}

	Gateway gateway(int shards, UnaryOperator<GatewaySettings.Builder> changes, Scheduler clock, IdentifyQueue permits) {
		GatewaySettings settings = changes
			.apply(GatewaySettings.builder(new Token(this.discord.token()))
				.intents(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT)
				.shardCount(shards))
			.build();
		return new Gateway(settings, this::gatewayBot, dispatch -> this.sink.accept(dispatch), clock, List.of(new Ear()), permits);
	}

	private Mono<GatewayBot> gatewayBot() {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("url", this.discord.gatewayUrl());
		answer.put("shards", 1);
		answer.put("session_start_limit", MAPPER.convertValue(this.discord.gateway().sessionStartLimit(), JsonNode.class));
		return Mono.just(MAPPER.convertValue(answer, GatewayBot.class));
	}

	private static boolean isDone(CompletableFuture<Void> stopped) throws InterruptedException, ExecutionException {
		try {
			stopped.get(20, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException notYet) {
			return false;
		}
	}

	private final class Ear implements GatewayListener {

		@Override
		public void stateChanged(ShardStatus status, ShardState previous) {
			if (status.state() == ShardState.CONNECT_WAIT) {
				// the last thing that a lost connection sets is the timer for the next
				OnSimulator.this.waits.add(OnSimulator.this.time.lastDelay());
			}
			OnSimulator.this.states.add(status);
		}

		@Override
		public void sessionLost(int shardId) {
			OnSimulator.this.lostSessions.incrementAndGet();
		}

		@Override
		public void ignored(int shardId, int opcode) {
			OnSimulator.this.ignored.incrementAndGet();
		}

		@Override
		public void failed(int shardId, GatewayException cause) {
			OnSimulator.this.failures.add(cause);
		}

	}

}
