package dev.disruption.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.disruption.gateway.GatewaySettings.Builder;
import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewayTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final ScriptedGateway discord = new ScriptedGateway();

	private final BlockingQueue<RawDispatch> dispatches = new LinkedBlockingQueue<>();

	private final BlockingQueue<ShardState> states = new LinkedBlockingQueue<>();

	private final AtomicInteger lostSessions = new AtomicInteger();

	private DispatchSink sink = this.dispatches::add;

	private Gateway gateway = gateway(this.discord.url(), 1, UnaryOperator.identity());

	@AfterEach
	void stop() {
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		stopped.orTimeout(10, TimeUnit.SECONDS).join();
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void identifiesAndIsReady() throws Exception {
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		assertThat(peer.uri()).isEqualTo("/?v=10&encoding=json");
		assertThat(peer.userAgent()).startsWith("DiscordBot (");
		peer.hello();
		JsonNode identify = peer.receive(2);
		assertThat(identify.path("token").asString()).isEqualTo("s3cr3t");
		assertThat(identify.path("intents").asInt()).isEqualTo(1 | 1 << 9);
		assertThat(identify.path("shard")).hasToString("[0,1]");
		assertThat(started).isNotDone();
		peer.ready(1, "s1", this.discord.url());
		started.get(10, TimeUnit.SECONDS);
		assertThat(this.gateway.shards()).singleElement().satisfies(shard -> {
			assertThat(shard.state()).isEqualTo(ShardState.CONNECTED);
			assertThat(shard.health()).isEqualTo(Health.UP);
			assertThat(shard.latency()).isNull();
			assertThat(shard.lastError()).isNull();
			assertThat(shard.sessionAge()).isZero();
		});
	}

	@Test
	void handsOnWhatIsDispatched() throws Exception {
		Peer peer = connect();
		peer.dispatch(2, "MESSAGE_CREATE", "{\"content\":\"grüße\"}");
		RawDispatch dispatch = nextDispatch("MESSAGE_CREATE");
		assertThat(dispatch.sequence()).isEqualTo(2);
		assertThat(dispatch.replayed()).isFalse();
		assertThat(new String(dispatch.payload(), StandardCharsets.UTF_8))
			.isEqualTo("{\"t\":\"MESSAGE_CREATE\",\"s\":2,\"op\":0,\"d\":{\"content\":\"grüße\"}}");
		JsonNode data = dispatch.read(MAPPER.readerFor(JsonNode.class));
		assertThat(data.path("content").asString()).isEqualTo("grüße");
	}

	@Test
	@Tag("F44")
	void inflatesWhatIsCompressed() throws Exception {
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(Compression.ZLIB_STREAM));
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		assertThat(peer.uri()).isEqualTo("/?v=10&encoding=json&compress=zlib-stream");
		InflateTests.Deflate deflate = new InflateTests.Deflate();
		peer.send(deflate.message("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}"));
		peer.receive(2);
		peer.send(deflate.message("{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"s1\"}}"));
		String large = "{\"t\":\"GUILD_CREATE\",\"s\":2,\"op\":0,\"d\":{\"name\":\"" + "guild".repeat(40_000) + "\"}}";
		byte[] message = deflate.message(large);
		peer.send(Arrays.copyOfRange(message, 0, 100));
		peer.send(Arrays.copyOfRange(message, 100, message.length - 2));
		peer.send(Arrays.copyOfRange(message, message.length - 2, message.length));
		peer.send(deflate.message("{\"t\":\"TYPING_START\",\"s\":3,\"op\":0,\"d\":{}}"));
		RawDispatch first = nextDispatch("GUILD_CREATE");
		nextDispatch("TYPING_START");
		assertThat(new String(first.payload(), StandardCharsets.UTF_8)).isEqualTo(large);
	}

	@Test
	@Tag("F47")
	@Tag("F46")
	void resumesWithAFreshStreamAfterACorruptOne() throws Exception {
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(Compression.ZLIB_STREAM));
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		InflateTests.Deflate deflate = new InflateTests.Deflate();
		peer.send(deflate.message("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}"));
		peer.receive(2);
		peer.send(deflate.message("{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"s1\"}}"));
		nextDispatch("READY");
		peer.send(new byte[] { (byte) 0xFF, (byte) 0xFF, 0x55, 0x55 });
		assertThat(peer.awaitClose()).isEqualTo(4900);
		Peer next = reconnect();
		next.send(new InflateTests.Deflate().message("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}"));
		assertThat(next.receive(6).path("session_id").asString()).isEqualTo("s1");
	}

	@Test
	@Tag("F52")
	void joinsFragmentsWithPingsInBetween() throws Exception {
		Peer peer = connect();
		byte[] payload = "{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{}}".getBytes(StandardCharsets.UTF_8);
		peer.sendRaw(new TextWebSocketFrame(false, 0, Unpooled.wrappedBuffer(payload, 0, 1)));
		for (int i = 1; i < payload.length; i++) {
			peer.sendRaw(new PingWebSocketFrame());
			peer.sendRaw(new ContinuationWebSocketFrame(i == payload.length - 1, 0, Unpooled.wrappedBuffer(payload, i, 1)));
		}
		assertThat(nextDispatch("X").payload()).isEqualTo(payload);
	}

	@Test
	@Tag("F53")
	void acceptsMessagesOfMegabytes() throws Exception {
		Peer peer = connect();
		peer.dispatch(2, "GUILD_CREATE", "{\"name\":\"" + "g".repeat(10 * 1024 * 1024) + "\"}");
		assertThat(nextDispatch("GUILD_CREATE").payload().length).isGreaterThan(10 * 1024 * 1024);
	}

	@Test
	void beatsWithinTheIntervalAndMeasuresTheAnswer() throws Exception {
		Peer peer = connect();
		this.time.advanceTimeBy(Duration.ofMillis(41_250));
		assertThat(peer.receive(1).asInt()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(30));
		peer.acknowledge();
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		assertThat(this.gateway.shards().get(0).latency()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
		this.time.advanceTimeBy(Duration.ofMillis(41_250));
		assertThat(peer.receive(1).asInt()).isEqualTo(2);
	}

	@Test
	void answersAHeartbeatRequestAtOnce() throws Exception {
		Peer peer = connect();
		peer.send("{\"t\":null,\"s\":null,\"op\":1,\"d\":null}");
		assertThat(peer.receive(1).asInt()).isEqualTo(1);
	}

	@Test
	@Tag("F28")
	void resumesADroppedConnectionWithoutIdentifying() throws Exception {
		Peer peer = connect();
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		peer.drop();
		Peer next = reconnect();
		next.hello();
		JsonNode resume = next.receive(6);
		assertThat(resume.path("token").asString()).isEqualTo("s3cr3t");
		assertThat(resume.path("session_id").asString()).isEqualTo("s1");
		assertThat(resume.path("seq").asInt()).isEqualTo(2);
		next.dispatch(3, "MISSED", "{}");
		next.dispatch(4, "RESUMED", "{}");
		next.dispatch(5, "NEW", "{}");
		assertThat(nextDispatch("MISSED").replayed()).isTrue();
		assertThat(nextDispatch("NEW").replayed()).isFalse();
		assertThat(next.hasReceivedNothing()).isTrue();
		assertThat(this.lostSessions).hasValue(0);
	}

	@Test
	@Tag("F6")
	void resumesThroughTheGatewayWhenTheResumeHostIsGone() throws Exception {
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(2);
		peer.ready(1, "s1", "ws://127.0.0.1:" + closedPort());
		await(ShardState.CONNECTED);
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		await(ShardState.CONNECT_WAIT);
		Peer next = advanceAndAccept(Duration.ofSeconds(2));
		next.hello();
		assertThat(next.receive(6).path("session_id").asString()).isEqualTo("s1");
	}

	@Test
	@Tag("F34")
	void ignoresWhatAnAbandonedConnectionStillSends() throws Exception {
		Peer peer = connect();
		peer.send("{\"t\":null,\"s\":null,\"op\":7,\"d\":null}");
		peer.dispatch(2, "LATE", "{}");
		assertThat(peer.awaitClose()).isEqualTo(4900);
		Peer next = reconnect();
		next.hello();
		assertThat(next.receive(6).path("seq").asInt()).isEqualTo(1);
		assertThat(this.dispatches).noneMatch(dispatch -> dispatch.name().equals("LATE"));
	}

	@Test
	@Tag("F21")
	void identifiesAnewWhenTheSessionIsInvalid() throws Exception {
		Peer peer = connect();
		peer.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		assertThat(peer.awaitClose()).isNotIn(1000, 1001);
		Peer next = reconnectAfter(Duration.ofSeconds(6));
		next.hello();
		next.receive(2);
		assertThat(this.lostSessions).hasValue(1);
	}

	@Test
	@Tag("F24")
	void takesAnInvalidSessionThatIsNotTrueForFalse() throws Exception {
		Peer peer = connect();
		peer.send("{\"op\":9,\"d\":\"true\"}");
		Peer next = reconnectAfter(Duration.ofSeconds(6));
		next.hello();
		next.receive(2);
		assertThat(this.lostSessions).hasValue(1);
	}

	@Test
	@Tag("F14")
	void leavesASilentConnectionAndResumes() throws Exception {
		Peer peer = connect();
		this.time.advanceTimeBy(Duration.ofMillis(41_250));
		peer.receive(1);
		this.time.advanceTimeBy(Duration.ofMillis(41_250));
		assertThat(peer.awaitClose()).isEqualTo(4900);
		Peer next = reconnect();
		next.hello();
		assertThat(next.receive(6).path("seq").asInt()).isEqualTo(1);
	}

	@Test
	@Tag("F2")
	void leavesAServerThatDoesNotSayHello() throws Exception {
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		await(ShardState.AWAIT_HELLO);
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(peer.awaitClose()).isEqualTo(4900);
		Peer next = reconnectAfter(Duration.ofSeconds(1));
		next.hello();
		next.receive(2);
	}

	@Test
	@Tag("F1")
	void leavesAServerThatNeverUpgrades() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			silent.setSoTimeout((int) PATIENCE.toMillis());
			this.gateway = gateway("ws://127.0.0.1:" + silent.getLocalPort(), 1, UnaryOperator.identity());
			this.gateway.start().toFuture();
			try (java.net.Socket accepted = silent.accept()) {
				accepted.setSoTimeout((int) PATIENCE.toMillis());
				await(ShardState.CONNECTING);
				this.time.advanceTimeBy(Duration.ofSeconds(10));
				assertThat(accepted.getInputStream().readAllBytes()).asString().startsWith("GET /?v=10");
			}
			await(ShardState.CONNECT_WAIT);
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			silent.accept().close();
		}
	}

	@Test
	@Tag("F3")
	void waitsAsLongAsARefusedUpgradeSays() throws Exception {
		this.discord.refuse(429, "20");
		this.gateway.start().toFuture();
		await(ShardState.CONNECT_WAIT);
		this.time.advanceTimeBy(Duration.ofMillis(19_999));
		assertThat(this.gateway.shards().get(0).state()).isEqualTo(ShardState.CONNECT_WAIT);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		this.discord.accept().hello();
		await(ShardState.IDENTIFYING);
	}

	@Test
	void keepsTryingAHostThatCannotBeReached() throws Exception {
		this.gateway = gateway("ws://127.0.0.1:" + closedPort(), 1, builder -> builder.connectTimeout(Duration.ofHours(1)));
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		for (int attempt = 0; attempt < 5; attempt++) {
			await(ShardState.CONNECT_WAIT);
			this.time.advanceTimeBy(Duration.ofSeconds(60));
		}
		assertThat(started).isNotDone();
		assertThat(this.gateway.shards()).singleElement().satisfies(shard -> {
			assertThat(shard.health()).isEqualTo(Health.DEGRADED);
			assertThat(shard.lastError()).contains("refused");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 4004, 4010, 4011, 4012, 4013, 4014 })
	@Tag("F27")
	void failsForGoodWhenClosedWith(int code) throws Exception {
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(2);
		peer.close(code);
		assertThatThrownBy(() -> started.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
			.cause()
			.isInstanceOfSatisfying(GatewayException.class, refused -> assertThat(refused.code()).isEqualTo(code));
		this.time.advanceTimeBy(Duration.ofHours(1));
		assertThat(this.gateway.shards()).singleElement().satisfies(shard -> {
			assertThat(shard.state()).isEqualTo(ShardState.FATAL);
			assertThat(shard.health()).isEqualTo(Health.DOWN);
		});
		assertThat(this.discord.isIdle()).isTrue();
	}

	@Test
	@Tag("F31")
	void sendsCommandsWhenThereIsASession() throws Exception {
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		await(ShardState.AWAIT_HELLO);
		CompletableFuture<Void> sent = this.gateway.send(GatewayCommand.toEveryShard(3, Map.of("status", "idle"))).toFuture();
		peer.hello();
		peer.receive(2);
		assertThat(sent).isNotDone();
		peer.ready(1, "s1", this.discord.url());
		assertThat(peer.receive(3).path("status").asString()).isEqualTo("idle");
		sent.get(10, TimeUnit.SECONDS);
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		this.gateway.send(GatewayCommand.toGuild(Snowflake.of(1), 4, Map.of())).toFuture();
		Peer next = this.advanceAndAccept(Duration.ofSeconds(1));
		next.hello();
		next.receive(6);
		next.dispatch(2, "RESUMED", "{}");
		next.receive(4);
	}

	@Test
	@Tag("F60")
	void sendsNoMoreThanDiscordAllows() throws Exception {
		Peer peer = connect();
		for (int i = 0; i < 200; i++) {
			this.gateway.send(GatewayCommand.toEveryShard(3, Map.of("since", i))).toFuture();
		}
		// one identify counts, and three are kept back for heartbeats
		for (int i = 0; i < 116; i++) {
			assertThat(peer.receive(3).path("since").asInt()).isEqualTo(i);
		}
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		assertThat(peer.hasReceivedNothing()).isTrue();
	}

	@Test
	@Tag("F61")
	void refusesACommandThatIsTooLarge() throws Exception {
		connect();
		CompletableFuture<Void> sent = this.gateway.send(GatewayCommand.toEveryShard(3, "x".repeat(5_000))).toFuture();
		assertThatThrownBy(() -> sent.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalArgumentException.class);
	}

	@Test
	@Tag("F69")
	void survivesASinkThatThrows() throws Exception {
		this.sink = dispatch -> {
			this.dispatches.add(dispatch);
			throw new IllegalStateException("queue full");
		};
		Peer peer = connect();
		peer.dispatch(2, "X", "{}");
		peer.dispatch(3, "Y", "{}");
		nextDispatch("Y");
		assertThat(this.gateway.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
	}

	@Test
	@Tag("F73")
	@Tag("F74")
	void resumesAfterAResumableStop() throws Exception {
		Peer peer = connect();
		CompletableFuture<Void> stopped = this.gateway.stop(true).toFuture();
		assertThat(peer.awaitClose()).isEqualTo(4900);
		stopped.get(10, TimeUnit.SECONDS);
		assertThat(this.gateway.shards()).isEmpty();
		CompletableFuture<Void> restarted = this.gateway.start().toFuture();
		Peer next = this.discord.accept();
		next.hello();
		assertThat(next.receive(6).path("session_id").asString()).isEqualTo("s1");
		next.dispatch(2, "RESUMED", "{}");
		restarted.get(10, TimeUnit.SECONDS);
	}

	@Test
	void appearsOfflineAfterAFinalStop() throws Exception {
		Peer peer = connect();
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		assertThat(peer.awaitClose()).isEqualTo(1000);
		stopped.get(10, TimeUnit.SECONDS);
	}

	@Test
	@Tag("F35")
	void canBeStoppedBeforeItKnowsWhereToConnect() {
		this.gateway = new Gateway(settings(UnaryOperator.identity()), Mono::never, this.sink, this.time, List.of());
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		this.gateway.stop(true).block(PATIENCE);
		assertThatThrownBy(started::join).isInstanceOf(CancellationException.class);
	}

	@Test
	@Tag("F43")
	void asksForTheAddressUntilThereIsOne() throws Exception {
		AtomicInteger requests = new AtomicInteger();
		GatewayBot answer = answer(this.discord.url(), 1);
		this.gateway = new Gateway(settings(UnaryOperator.identity()),
				() -> requests.incrementAndGet() < 3 ? Mono.error(new IOException("unreachable")) : Mono.just(answer), this.sink,
				this.time, List.of());
		this.gateway.start().toFuture();
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		this.discord.accept();
		assertThat(requests).hasValue(3);
	}

	@Test
	@Tag("F43")
	void failsWhenTheHttpApiRefusesTheToken() {
		this.gateway = new Gateway(settings(UnaryOperator.identity()), () -> Mono.error(new GatewayException.AuthenticationFailed()),
				this.sink, this.time, List.of());
		assertThatThrownBy(() -> this.gateway.start().block(PATIENCE)).isInstanceOf(GatewayException.AuthenticationFailed.class);
	}

	@Test
	@Tag("F40")
	void identifiesShardsOneAfterTheOther() throws Exception {
		this.gateway = gateway(this.discord.url(), 2, UnaryOperator.identity());
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		Peer one = this.discord.accept();
		Peer other = this.discord.accept();
		one.hello();
		assertThat(one.receive(2).path("shard").path(1).asInt()).isEqualTo(2);
		other.hello();
		await(ShardState.IDENTIFY_QUEUED);
		await(ShardState.IDENTIFY_QUEUED);
		assertThat(other.hasReceivedNothing()).isTrue();
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		other.receive(2);
		one.ready(1, "one", this.discord.url());
		assertThat(started).isNotDone();
		other.ready(1, "other", this.discord.url());
		started.get(10, TimeUnit.SECONDS);
	}

	@Test
	void neverTellsTheToken() throws Exception {
		Logger logger = (Logger) LoggerFactory.getLogger("dev.disruption");
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Level level = logger.getLevel();
		logger.setLevel(Level.TRACE);
		logger.addAppender(log);
		try {
			Peer peer = connect();
			peer.close(4000);
			Peer next = reconnect();
			next.hello();
			next.receive(6);
			next.close(4004);
			await(ShardState.FATAL);
		}
		finally {
			logger.detachAppender(log);
			logger.setLevel(level);
		}
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).isNotEmpty().noneMatch(line -> line.contains("s3cr3t"));
		assertThat(this.gateway.shards().toString()).contains("refused the bot's token").doesNotContain("s3cr3t");
		assertThat(settings(UnaryOperator.identity()).toString()).doesNotContain("s3cr3t");
	}

	private Peer connect() throws InterruptedException {
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(2);
		peer.ready(1, "s1", this.discord.url());
		await(ShardState.CONNECTED);
		return peer;
	}

	private Peer reconnect() throws InterruptedException {
		return reconnectAfter(Duration.ofMillis(1_000));
	}

	private Peer reconnectAfter(Duration delay) throws InterruptedException {
		await(ShardState.CONNECT_WAIT);
		return advanceAndAccept(delay);
	}

	private Peer advanceAndAccept(Duration delay) throws InterruptedException {
		this.time.advanceTimeBy(delay);
		return this.discord.accept();
	}

	private void await(ShardState awaited) throws InterruptedException {
		ShardState state;
		do {
			state = this.states.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(state).as("waiting for %s", awaited).isNotNull();
		}
		while (state != awaited);
	}

	private RawDispatch nextDispatch(String name) throws InterruptedException {
		RawDispatch dispatch;
		do {
			dispatch = this.dispatches.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(dispatch).as("waiting for %s", name).isNotNull();
		}
		while (!dispatch.name().equals(name));
		return dispatch;
	}

	private Gateway gateway(String url, int shards, UnaryOperator<Builder> changes) {
		GatewayListener listener = new GatewayListener() {
			@Override
			public void stateChanged(ShardStatus status, ShardState previous) {
				GatewayTests.this.states.add(status.state());
			}

			@Override
			public void sessionLost(int shardId) {
				GatewayTests.this.lostSessions.incrementAndGet();
			}
		};
		return new Gateway(settings(changes), () -> Mono.just(answer(url, shards)), dispatch -> this.sink.accept(dispatch), this.time,
				List.of(listener));
	}

	private static GatewaySettings settings(UnaryOperator<Builder> changes) {
		return changes
			.apply(GatewaySettings.builder(new Token("s3cr3t"))
				.intents(Intent.GUILDS, Intent.GUILD_MESSAGES)
				.compression(Compression.NONE))
			.build();
	}

	private static GatewayBot answer(String url, int shards) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("url", url);
		answer.put("shards", shards);
		answer.put("session_start_limit", Map.of("total", 1000, "remaining", 999, "reset_after", 0, "max_concurrency", 1));
		return MAPPER.convertValue(answer, GatewayBot.class);
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
