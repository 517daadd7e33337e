package dev.disruption.gateway;

import java.time.Duration;

import dev.disruption.gateway.ScriptedGateway.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a server can do to a compressed connection. */
@ParameterizedClass
@EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
class CompressionFaultTests extends AgainstScriptedGateway {

	private static final String HELLO = "{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}";

	private final Compression compression;

	private Compressor stream;

	CompressionFaultTests(Compression compression) {
		this.compression = compression;
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(compression));
	}

	@Test
	@Tag("F46")
	void startsAfreshAfterADropInTheMiddleOfAMessage() throws Exception {
		Peer peer = begin();
		byte[] message = this.stream.message("{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":\"" + "lost ".repeat(100) + "\"}");
		peer.sendRaw(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message, 0, message.length / 2)));
		peer.drop();
		Peer next = reconnect();
		assertThat(next.uri()).isEqualTo("/?v=10&encoding=json" + this.compression.query());
		assertThat(hello(next).receive(6).path("seq").asInt()).isEqualTo(1);
		send(next, "{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{}}");
		assertThat(nextDispatch("X").sequence()).isEqualTo(2);
	}

	@Test
	@Tag("F47")
	void doesWithoutCompressionAfterThreeCorruptStreamsInARow() throws Exception {
		Peer peer = begin();
		for (int i = 1; i <= 3; i++) {
			byte[] message = this.stream.message("{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{}}");
			message[0] = (byte) 0xFF;
			peer.send(message);
			assertThat(peer.awaitClose()).isEqualTo(4900);
			peer = reconnectAfter(Duration.ofSeconds(8));
			if (i < 3) {
				assertThat(peer.uri()).endsWith(this.compression.query());
				assertThat(hello(peer).receive(6).path("session_id").asString()).isEqualTo("s1");
			}
		}
		assertThat(peer.uri()).isEqualTo("/?v=10&encoding=json");
		peer.hello();
		assertThat(peer.receive(6).path("session_id").asString()).isEqualTo("s1");
		peer.dispatch(2, "X", "{}");
		assertThat(nextDispatch("X").replayed()).isTrue();
		assertThat(this.lostSessions).hasValue(0);
	}

	@Test
	@Tag("F48")
	void readsTextAlthoughCompressionWasAskedFor() throws Exception {
		Peer peer = begin();
		peer.dispatch(2, "TEXT", "{}");
		send(peer, "{\"t\":\"BINARY\",\"s\":3,\"op\":0,\"d\":{}}");
		nextDispatch("TEXT");
		nextDispatch("BINARY");
	}

	@Test
	@Tag("F48")
	void leavesAConnectionThatIsBinaryThoughNotAskedFor() throws Exception {
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(Compression.NONE));
		Peer peer = connect();
		peer.send(Compressor.of(this.compression).message("{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{}}"));
		assertThat(peer.awaitClose()).isEqualTo(4900);
		Peer next = reconnect();
		next.hello();
		assertThat(next.receive(6).path("seq").asInt()).isEqualTo(1);
	}

	@Test
	@Tag("F49")
	void doesNotStallAtAnEmptyMessage() throws Exception {
		Peer peer = begin();
		peer.send(new byte[0]);
		send(peer, "{\"t\":\"A\",\"s\":2,\"op\":0,\"d\":{}}");
		peer.send(new byte[0]);
		send(peer, "{\"t\":\"B\",\"s\":3,\"op\":0,\"d\":{}}");
		nextDispatch("A");
		nextDispatch("B");
		assertThat(this.discord.isIdle()).isTrue();
	}

	@Test
	@Tag("F50")
	void resumesAfterABomb() throws Exception {
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.compression(this.compression).maxMessageSize(4 * 1024 * 1024));
		Peer peer = begin();
		peer.send(this.stream.bomb(200));
		assertThat(peer.awaitClose()).isEqualTo(4900);
		assertThat(hello(reconnect()).receive(6).path("seq").asInt()).isEqualTo(1);
	}

	@Test
	@Tag("F52")
	void joinsContinuationFramesOfOneByteWithPingsInBetween() throws Exception {
		Peer peer = begin();
		String large = "{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":\"" + "grüße ".repeat(2_000) + "\"}";
		byte[] message = this.stream.message(large);
		for (int i = 0; i < message.length; i++) {
			boolean last = i == message.length - 1;
			ByteBuf fragment = Unpooled.wrappedBuffer(message, i, 1);
			peer.sendRaw(i == 0 ? new BinaryWebSocketFrame(last, 0, fragment) : new ContinuationWebSocketFrame(last, 0, fragment));
			peer.sendRaw(i % 2 == 0 ? new PingWebSocketFrame() : new PongWebSocketFrame());
		}
		assertThat(new String(nextDispatch("X").payload(), UTF_8)).isEqualTo(large);
	}

	@Test
	@Tag("F59")
	void resumesAfterAReservedBit() throws Exception {
		Peer peer = begin();
		peer.sendRaw(new BinaryWebSocketFrame(true, 4, Unpooled.wrappedBuffer(this.stream.message("{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{}}"))));
		assertThat(peer.awaitClose()).isNotIn(1000, 1001);
		assertThat(hello(reconnect()).receive(6).path("seq").asInt()).isEqualTo(1);
	}

	@Test
	@Tag("F59")
	void resumesAfterAControlFrameThatIsTooLarge() throws Exception {
		Peer peer = begin();
		// a ping of 126 bytes, which no encoder would write
		peer.sendRaw(Unpooled.wrappedBuffer(new byte[] { (byte) 0x89, 126, 0, 126 }, new byte[126]));
		assertThat(peer.awaitClose()).isNotIn(1000, 1001);
		assertThat(hello(reconnect()).receive(6).path("seq").asInt()).isEqualTo(1);
	}

	@Test
	@Tag("F44")
	@Tag("F45")
	void readsMessagesOfAnySizeOneAfterTheOther() throws Exception {
		Peer peer = begin();
		int sequence = 2;
		for (int size : new int[] { 10, 65_536, 100, 1024 * 1024, 10 }) {
			String payload = "{\"t\":\"X\",\"s\":" + sequence++ + ",\"op\":0,\"d\":\"" + "x".repeat(size) + "\"}";
			send(peer, payload);
			assertThat(new String(nextDispatch("X").payload(), UTF_8)).isEqualTo(payload);
		}
	}

	/** A connection with a session, over a fresh stream. */
	private Peer begin() throws Exception {
		this.gateway.start().toFuture();
		Peer peer = hello(this.discord.accept());
		peer.receive(2);
		send(peer, "{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"session_id\":\"s1\",\"resume_gateway_url\":\"" + this.discord.url() + "\"}}");
		await(ShardState.CONNECTED);
		return peer;
	}

	private Peer hello(Peer peer) {
		this.stream = Compressor.of(this.compression);
		send(peer, HELLO);
		return peer;
	}

	private void send(Peer peer, String payload) {
		peer.send(this.stream.message(payload));
	}

}
