package dev.disruption.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import dev.disruption.gateway.GatewaySettings.Builder;
import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import org.junit.jupiter.api.AfterEach;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway under test, connected to a server that the test plays. */
abstract class AgainstScriptedGateway {

	static final Duration PATIENCE = Duration.ofSeconds(30);

	static final JsonMapper MAPPER = DiscordJson.mapper();

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	final ScriptedGateway discord = new ScriptedGateway();

	final BlockingQueue<RawDispatch> dispatches = new LinkedBlockingQueue<>();

	final BlockingQueue<ShardState> states = new LinkedBlockingQueue<>();

	final AtomicInteger lostSessions = new AtomicInteger();

	DispatchSink sink = dispatch -> {
		this.dispatches.add(dispatch);
		dispatch.completed();
	};

	Gateway gateway = gateway(this.discord.url(), 1, UnaryOperator.identity());

	@AfterEach
	void stop() {
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		stopped.orTimeout(10, TimeUnit.SECONDS).join();
		this.discord.close();
		this.time.dispose();
	}

	Peer connect() throws InterruptedException {
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(2);
		peer.ready(1, "s1", this.discord.url());
		await(ShardState.CONNECTED);
		return peer;
	}

	Peer reconnect() throws InterruptedException {
		return reconnectAfter(Duration.ofMillis(1_000));
	}

	Peer reconnectAfter(Duration delay) throws InterruptedException {
		await(ShardState.CONNECT_WAIT);
		return advanceAndAccept(delay);
	}

	Peer advanceAndAccept(Duration delay) throws InterruptedException {
		this.time.advanceTimeBy(delay);
		return this.discord.accept();
	}

	void await(ShardState awaited) throws InterruptedException {
		ShardState state;
		do {
			state = this.states.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(state).as("waiting for %s", awaited).isNotNull();
		}
		while (state != awaited);
	}

	/** For what nobody tells of: asked again and again. */
	static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("what the test waits for").isLessThan(end);
			pause();
		}
	}

	/** Others get to do something. */
	static void pause() {
		LockSupport.parkNanos(1_000_000);
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

	Gateway gateway(String url, int shards, UnaryOperator<Builder> changes) {
		GatewayListener listener = new GatewayListener() {
			@Override
			public void stateChanged(ShardStatus status, ShardState previous) {
				AgainstScriptedGateway.this.states.add(status.state());
			}

			@Override
			public void sessionLost(int shardId) {
				AgainstScriptedGateway.this.lostSessions.incrementAndGet();
			}
		};
		return new Gateway(settings(changes), () -> Mono.just(answer(url, shards)), new CurrentSink(), this.time, List.of(listener),
				new InMemoryIdentifyQueue(this.time));
	}

	/** Whatever sink the test has set. */
	private final class CurrentSink implements DispatchSink {

		@Override
		public void accept(RawDispatch dispatch) {
			AgainstScriptedGateway.this.sink.accept(dispatch);
		}

		@Override
		public boolean wants(String name) {
			return AgainstScriptedGateway.this.sink.wants(name);
		}

		@Override
		public void undecodable(RawDispatch dispatch) {
			AgainstScriptedGateway.this.sink.undecodable(dispatch);
		}

		@Override
		public void flush(int shardId) {
			AgainstScriptedGateway.this.sink.flush(shardId);
		}

		@Override
		public Pressure pressure(int shardId) {
			return AgainstScriptedGateway.this.sink.pressure(shardId);
		}

		@Override
		public void whenRelieved(int shardId, Runnable callback) {
			AgainstScriptedGateway.this.sink.whenRelieved(shardId, callback);
		}

	}

	static GatewaySettings settings(UnaryOperator<Builder> changes) {
		return changes
			.apply(GatewaySettings.builder(new Token("s3cr3t"))
				.intents(Intent.GUILDS, Intent.GUILD_MESSAGES)
				.compression(Compression.NONE))
			.build();
	}

	static GatewayBot answer(String url, int shards) {
		return answer(url, shards, 1);
	}

	static GatewayBot answer(String url, int shards, int maxConcurrency) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("url", url);
		answer.put("shards", shards);
		answer.put("session_start_limit", Map.of("total", 1000, "remaining", 999, "reset_after", 0, "max_concurrency", maxConcurrency));
		return MAPPER.convertValue(answer, GatewayBot.class);
	}

	static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
