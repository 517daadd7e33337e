package dev.disruption.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A gateway client that does nothing by itself. */
final class Socket implements WebSocket.Listener {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

	private final List<byte[]> binary = new ArrayList<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder partial = new StringBuilder();

	private WebSocket socket;

	private Socket() {}

	static Socket connect(String url) { return connectRaw(url + "?v=10&encoding=json"); }

	static Socket connectRaw(String url) {
		Socket client = new Socket();
		client.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(url), client).orTimeout(10, TimeUnit.SECONDS)
			.join();
		return client;
	}

	static ObjectNode identify(String token, long intents) {
		ObjectNode payload = Json.object().put("op", 2);
		payload.putObject("d").put("token", token).put("intents", intents).putObject("properties").put("os", "linux").put("browser", "test")
			.put("device", "test");
		return payload;
	}

	static ObjectNode resume(String token, String sessionId, long sequence) {
		ObjectNode payload = Json.object().put("op", 6);
		payload.putObject("d").put("token", token).put("session_id", sessionId).put("seq", sequence);
		return payload;
	}

	void send(JsonNode payload) { sendText(Json.write(payload)); }

	void sendText(String text) { this.socket.sendText(text, true).orTimeout(10, TimeUnit.SECONDS).join(); }

	void sendBytes(byte[] bytes) { this.socket.sendBinary(ByteBuffer.wrap(bytes), true).orTimeout(10, TimeUnit.SECONDS).join(); }

	void close(int code) { this.socket.sendClose(code, "").orTimeout(10, TimeUnit.SECONDS).join(); }

	/** The next payload, whatever it is. */
	JsonNode next() {
		try {
			JsonNode payload = this.received.poll(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(payload).as("a payload").isNotNull();
			return payload;
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	JsonNode nextOp(int op) {
		JsonNode payload = next();
		assertThat(payload.path("op").asInt(-1)).as(payload.toString()).isEqualTo(op);
		return payload;
	}

	JsonNode nextEvent(String name) {
		JsonNode payload = next();
		assertThat(payload.path("t").asString("")).as(payload.toString()).isEqualTo(name);
		return payload;
	}

	/** Passes HELLO, identifies, and returns READY's data; the guilds of an ordinary identify follow it. */
	JsonNode ready(String token, long intents) {
		nextOp(10);
		send(identify(token, intents));
		return nextEvent("READY").path("d");
	}

	boolean hasNothingMore() { return this.received.isEmpty(); }

	int closeCode() { return this.closed.orTimeout(10, TimeUnit.SECONDS).join(); }

	/** The bytes received so far. */
	byte[] bytes() {
		synchronized (this.binary) {
			int length = this.binary.stream().mapToInt(part -> part.length).sum();
			ByteBuffer all = ByteBuffer.allocate(length);
			this.binary.forEach(all::put);
			return all.array();
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.partial.append(data);
		if (last) {
			this.received.add(Json.parse(this.partial.toString()));
			this.partial.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
		byte[] part = new byte[data.remaining()];
		data.get(part);
		synchronized (this.binary) {
			this.binary.add(part);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closed.complete(statusCode);
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) { this.closed.complete(-1); }

}
