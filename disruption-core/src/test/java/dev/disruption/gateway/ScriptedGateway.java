package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.json.DiscordJson;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.websocket.WebsocketInbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway that does nothing by itself: a test plays the server, connection by connection. */
final class ScriptedGateway implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();

	private final BlockingQueue<Refusal> refusals = new LinkedBlockingQueue<>();

	private final DisposableServer server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();

	String url() {
		return "ws://localhost:" + this.server.port();
	}

	/** The next connection that a client opens. */
	Peer accept() throws InterruptedException {
		return accept(PATIENCE);
	}

	/** The next connection that a client opens, which may have to start first. */
	Peer accept(Duration patience) throws InterruptedException {
		Peer peer = this.peers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
		assertThat(peer).as("a connection").isNotNull();
		return peer;
	}

	boolean isIdle() {
		return this.peers.isEmpty();
	}

	/** Answers the next upgrade with an error. */
	void refuse(int status, String retryAfter) {
		this.refusals.add(new Refusal(status, retryAfter));
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		Refusal refusal = this.refusals.poll();
		if (refusal != null) {
			return response.status(refusal.status()).header("Retry-After", refusal.retryAfter()).send();
		}
		String userAgent = request.requestHeaders().get("User-Agent");
		String uri = request.uri();
		return response.sendWebsocket((in, out) -> serve(new Peer(uri, userAgent), in));
	}

	private Publisher<Void> serve(Peer peer, WebsocketInbound in) {
		in.withConnection(connection -> peer.channel = connection.channel());
		this.peers.add(peer);
		Mono<Void> frames = in.aggregateFrames().receive().asString(StandardCharsets.UTF_8).doOnNext(peer.received::add).then();
		Mono<Void> close = in.receiveCloseStatus().doOnNext(status -> peer.closed.complete(status.code())).then();
		return frames.and(close).doFinally(signal -> peer.closed.complete(1006));
	}

	/** The server's side of one connection. */
	static final class Peer {

		private final String uri;

		private final String userAgent;

		private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

		private final CompletableFuture<Integer> closed = new CompletableFuture<>();

		private volatile Channel channel;

		private Peer(String uri, String userAgent) {
			this.uri = uri;
			this.userAgent = userAgent;
		}

		String uri() {
			return this.uri;
		}

		String userAgent() {
			return this.userAgent;
		}

		/** The next payload, which has to have this opcode. A heartbeat may come at any time, so it is passed over where it isn't asked for. */
		JsonNode receive(int opcode) throws InterruptedException {
			while (true) {
				String payload = this.received.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
				assertThat(payload).as("a payload with opcode %d", opcode).isNotNull();
				JsonNode tree = MAPPER.readTree(payload);
				if (tree.path("op").asInt() != 1 || opcode == 1) {
					assertThat(tree.path("op").asInt()).as(payload).isEqualTo(opcode);
					return tree.path("d");
				}
			}
		}

		/** The opcode of the next payload but heartbeats, which has to be one of these. */
		int receiveEither(Integer... opcodes) throws InterruptedException {
			int opcode;
			do {
				String payload = this.received.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
				assertThat(payload).as("a payload").isNotNull();
				opcode = MAPPER.readTree(payload).path("op").asInt();
			}
			while (opcode == 1);
			assertThat(opcode).isIn((Object[]) opcodes);
			return opcode;
		}

		boolean hasReceivedSomething() {
			return !this.received.isEmpty();
		}

		/** Whether a payload with this opcode is here, and not looked at yet. */
		boolean hasReceived(int opcode) {
			return this.received.stream().anyMatch(payload -> MAPPER.readTree(payload).path("op").asInt() == opcode);
		}

		boolean hasReceivedNothing() {
			return this.received.isEmpty();
		}

		void send(String payload) {
			this.channel.writeAndFlush(new TextWebSocketFrame(payload));
		}

		void send(byte[] frame) {
			this.channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)));
		}

		void sendRaw(Object frame) {
			this.channel.writeAndFlush(frame);
		}

		void hello() {
			send("{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		}

		void ready(int sequence, String sessionId, String resumeUrl) {
			dispatch(sequence, "READY", "{\"v\":10,\"session_id\":\"" + sessionId + "\",\"resume_gateway_url\":\"" + resumeUrl + "\"}");
		}

		void dispatch(int sequence, String name, String data) {
			send("{\"t\":\"" + name + "\",\"s\":" + sequence + ",\"op\":0,\"d\":" + data + "}");
		}

		void acknowledge() {
			send("{\"t\":null,\"s\":null,\"op\":11,\"d\":null}");
		}

		void close(int code) {
			this.channel.writeAndFlush(new CloseWebSocketFrame(code, ""));
		}

		void drop() {
			this.channel.close();
		}

		/** The code that the client closed with, 1006 if it just left. */
		int awaitClose() {
			return this.closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		}

	}

	private record Refusal(int status, String retryAfter) {
	}

}
