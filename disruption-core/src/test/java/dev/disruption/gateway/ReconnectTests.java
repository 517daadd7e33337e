package dev.disruption.gateway;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.gateway.ShardStatus.Health;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReconnectTests extends AgainstScriptedGateway {

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
	@Tag("F28")
	void resumesWhenClosedWithoutACode() throws Exception {
		Peer peer = connect();
		peer.sendRaw(new CloseWebSocketFrame());
		Peer next = reconnectAfter(Duration.ofMillis(500));
		next.hello();
		assertThat(next.receive(6).path("seq").asInt()).isEqualTo(1);
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

	/** The network keeps the old connection from ending, and brings what was sent on it when there is already another. */
	@Test
	@Tag("F34")
	void hearsNothingMoreOfAConnectionThatOutlivesItsShard() throws Exception {
		StuckConnection stuck = new StuckConnection();
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.httpClient(client -> client
			.doOnChannelInit((observer, channel, address) -> stuck.addTo(channel))));
		Peer old = connect();
		stuck.outbound = true;
		old.send("{\"t\":null,\"s\":null,\"op\":7,\"d\":null}");
		Peer next = reconnect();
		next.hello();
		next.receive(6);
		next.dispatch(2, "RESUMED", "{}");
		await(ShardState.CONNECTED);
		long before = stuck.read.get();
		old.dispatch(3, "LATE", "{}");
		old.send("{\"op\":10,\"d\":{\"heartbeat_interval\":1000}}");
		old.send("{\"op\":1}");
		old.send("{\"op\":9,\"d\":false}");
		old.close(4004);
		await(() -> stuck.read.get() >= before + 100);
		EventLoops.drain();
		next.dispatch(3, "NEW", "{}");
		nextDispatch("NEW");
		assertThat(this.dispatches).noneMatch(dispatch -> dispatch.name().equals("LATE"));
		assertThat(this.gateway.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
		assertThat(next.hasReceivedNothing()).as("neither a heartbeat nor an identify").isTrue();
		assertThat(this.discord.isIdle()).as("no third connection").isTrue();
		assertThat(this.lostSessions).hasValue(0);
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
		// it looks again in a moment, whenever it gets to look
		await(() -> {
			this.time.advanceTimeBy(Duration.ofMillis(20));
			return this.gateway.shards().get(0).state() != ShardState.CONNECTED;
		});
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

	/** @param begin the first byte that the server is sent: of a request, or of a TLS handshake, which it never answers */
	@ParameterizedTest
	@CsvSource({ "ws, 71", "wss, 22" })
	@Tag("F1")
	void leavesAServerThatNeverUpgrades(String scheme, int begin) throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			silent.setSoTimeout((int) PATIENCE.toMillis());
			this.gateway = gateway(scheme + "://127.0.0.1:" + silent.getLocalPort(), 1, UnaryOperator.identity());
			this.gateway.start().toFuture();
			try (java.net.Socket accepted = silent.accept()) {
				accepted.setSoTimeout((int) PATIENCE.toMillis());
				await(ShardState.CONNECTING);
				assertThat(accepted.getInputStream().read()).isEqualTo(begin);
				this.time.advanceTimeBy(Duration.ofSeconds(10));
				// reads to the end, which comes only when the shard leaves
				assertThat(accepted.getInputStream().readAllBytes()).isNotEmpty();
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

	/** The first of the connections stays open on this side, whatever is done to end it. */
	private static final class StuckConnection extends ChannelDuplexHandler {

		private final AtomicLong read = new AtomicLong();

		private volatile boolean outbound;

		private boolean used;

		void addTo(Channel channel) {
			if (!this.used) {
				this.used = true;
				channel.pipeline().addFirst(this);
			}
		}

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			this.read.addAndGet(message instanceof ByteBuf bytes ? bytes.readableBytes() : 0);
			context.fireChannelRead(message);
		}

		@Override
		public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
			if (this.outbound) {
				ReferenceCountUtil.release(message);
				promise.setSuccess();
				return;
			}
			context.write(message, promise);
		}

		@Override
		public void close(ChannelHandlerContext context, ChannelPromise promise) {
			promise.setSuccess();
		}

	}

}
