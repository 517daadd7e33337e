package dev.disruption.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.GatewayBot;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewayTests extends AgainstScriptedGateway {

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
	@Tag("F31")
	void sendsCommandsWhenThereIsASession() throws Exception {
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		await(ShardState.AWAIT_HELLO);
		CompletableFuture<Void> sent = this.gateway.send(GatewayCommand.toEveryShard(31, Map.of("guild_ids", List.of("1")))).toFuture();
		peer.hello();
		peer.receive(2);
		assertThat(sent).isNotDone();
		peer.ready(1, "s1", this.discord.url());
		peer.receive(31);
		sent.get(10, TimeUnit.SECONDS);
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		CompletableFuture<Void> voice = this.gateway.send(GatewayCommand.toGuild(Snowflake.of(1), 4, Map.of())).toFuture();
		CompletableFuture<Void> presence = this.gateway.send(GatewayCommand.toEveryShard(3, Map.of("status", "idle"))).toFuture();
		Peer next = this.advanceAndAccept(Duration.ofSeconds(1));
		next.hello();
		next.receive(6);
		assertThat(voice).isNotDone();
		next.dispatch(2, "RESUMED", "{}");
		next.receive(4);
		assertThat(next.receive(3).path("status").asString()).isEqualTo("idle");
		voice.get(10, TimeUnit.SECONDS);
		presence.get(10, TimeUnit.SECONDS);
	}

	@Test
	@Tag("F31")
	void sendsWhatItIsToldWhileItResumesWhenThatIsOver() throws Exception {
		connect().drop();
		Peer next = reconnect();
		next.hello();
		next.receive(6);
		CompletableFuture<Void> voice = this.gateway.send(GatewayCommand.toGuild(Snowflake.of(1), 4, Map.of())).toFuture();
		next.dispatch(2, "MISSED", "{}");
		assertThat(nextDispatch("MISSED").replayed()).isTrue();
		CompletableFuture<Void> presence = this.gateway.send(GatewayCommand.toEveryShard(3, Map.of("status", "idle"))).toFuture();
		next.dispatch(3, "MISSED", "{}");
		nextDispatch("MISSED");
		EventLoops.drain();
		assertThat(next.hasReceivedNothing()).as("nothing before RESUMED").isTrue();
		assertThat(voice).isNotDone();
		assertThat(presence).isNotDone();
		next.dispatch(4, "RESUMED", "{}");
		next.receive(4);
		assertThat(next.receive(3).path("status").asString()).isEqualTo("idle");
		voice.get(10, TimeUnit.SECONDS);
		presence.get(10, TimeUnit.SECONDS);
	}

	@Test
	@Tag("F60")
	void sendsNoMoreThanDiscordAllows() throws Exception {
		Peer peer = connect();
		for (int i = 0; i < 200; i++) {
			this.gateway.send(GatewayCommand.toEveryShard(31, Map.of("number", i))).toFuture();
		}
		// one identify counts, and five are kept back for heartbeats
		for (int i = 0; i < 114; i++) {
			assertThat(peer.receive(31).path("number").asInt()).isEqualTo(i);
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
		other.hello();
		await(() -> one.hasReceivedSomething() || other.hasReceivedSomething());
		Peer first = one.hasReceivedSomething() ? one : other;
		Peer second = first == one ? other : one;
		assertThat(first.receive(2).path("shard")).hasToString("[0,2]");
		await(() -> this.gateway.shards().get(1).state() == ShardState.IDENTIFY_QUEUED);
		// the state is told before the permit is asked for
		EventLoops.drain();
		assertThat(second.hasReceivedNothing()).isTrue();
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		assertThat(second.receive(2).path("shard")).hasToString("[1,2]");
		first.ready(1, "first", this.discord.url());
		assertThat(started).isNotDone();
		second.ready(1, "second", this.discord.url());
		started.get(10, TimeUnit.SECONDS);
	}

	@Test
	@Tag("F41")
	void identifiesEveryOtherShardWhileOneHangs() throws Exception {
		this.gateway = new Gateway(settings(UnaryOperator.identity()), () -> Mono.just(answer(this.discord.url(), 32, 16)), this.sink, this.time,
				List.of(), new InMemoryIdentifyQueue(this.time));
		this.gateway.start().toFuture();
		List<Peer> peers = new ArrayList<>();
		for (int i = 0; i < 32; i++) {
			peers.add(this.discord.accept());
		}
		Peer hanging = peers.remove(3);
		peers.forEach(Peer::hello);
		await(() -> count(ShardState.IDENTIFYING) + count(ShardState.IDENTIFY_QUEUED) == 31);
		// the state is told before the permit is asked for
		EventLoops.drain();
		Set<Integer> identified = new HashSet<>();
		for (int seconds = 0; seconds < 9; seconds++) {
			this.time.advanceTimeBy(Duration.ofSeconds(1));
		}
		for (Peer peer : peers) {
			identified.add(peer.receive(2).path("shard").path(0).asInt());
			peer.ready(1, "s", this.discord.url());
		}
		assertThat(identified).hasSize(31);
		await(() -> count(ShardState.CONNECTED) == 31);
		assertThat(count(ShardState.AWAIT_HELLO)).isOne();
		hanging.hello();
		await(() -> count(ShardState.AWAIT_HELLO) == 0);
		EventLoops.drain();
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		assertThat(identified).as("whose permit was not used up").doesNotContain(hanging.receive(2).path("shard").path(0).asInt());
		hanging.ready(1, "s", this.discord.url());
		await(() -> count(ShardState.CONNECTED) == 32);
	}

	@Test
	@Tag("F33")
	void tellsOfAReadyForAnotherShard() throws Exception {
		BlockingQueue<String> mismatches = new LinkedBlockingQueue<>();
		GatewayListener listener = new GatewayListener() {

			@Override
			public void shardMismatch(int shardId, int shardCount, String actual) {
				mismatches.add(shardId + "/" + shardCount + " " + actual);
			}

		};
		this.gateway = new Gateway(settings(UnaryOperator.identity()), () -> Mono.just(answer(this.discord.url(), 1)), this.sink, this.time,
				List.of(listener), new InMemoryIdentifyQueue(this.time));
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(2);
		peer.dispatch(1, "READY", "{\"v\":10,\"session_id\":\"s1\",\"shard\":[1,2]}");
		assertThat(mismatches.poll(10, TimeUnit.SECONDS)).isEqualTo("0/1 [1,2]");
		await(() -> this.gateway.shards().get(0).state() == ShardState.CONNECTED);
		peer.drop();
		await(() -> this.gateway.shards().get(0).state() == ShardState.CONNECT_WAIT);
		// the state is told before the timer is set
		EventLoops.drain();
		Peer next = advanceAndAccept(Duration.ofSeconds(1));
		assertThat(next.uri()).as("there was no resume_gateway_url").isEqualTo("/?v=10&encoding=json");
		next.hello();
		next.receive(6);
		next.dispatch(2, "RESUMED", "{\"shard\":[0,1]}");
		await(() -> this.gateway.shards().get(0).state() == ShardState.CONNECTED);
		assertThat(mismatches).isEmpty();
	}

	private int count(ShardState state) {
		return (int) this.gateway.shards().stream().filter(shard -> shard.state() == state).count();
	}

}
