package dev.disruption.simulator.page;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FeedTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private Simulator discord;

	@BeforeEach
	void start() { this.discord = Simulator.builder().port(0).start(); }

	@AfterEach
	void stop() { this.discord.close(); }

	@Test
	void servesThePageUnderAStrictPolicy() throws Exception {
		HttpResponse<String> page = get("/page/");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
		String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
		assertThat(policy).contains("default-src 'none'").contains("script-src 'self'").doesNotContain("unsafe");
		assertThat(get("/").headers().firstValue("Location")).contains("/page/");
		assertThat(get("/page/style/base.css").headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/page/nothing.js", "/page/StaticFiles.class", "/page/%2e%2e/Simulator.class", "/page/..%2f..%2fSimulator.class",
			"/page//etc/passwd", "/page/style/../index.html" })
	void servesNothingElse(String path) throws Exception { assertThat(status("GET", path, "127.0.0.1")).isEqualTo(404); }

	@Test
	void answersNobodyWhoCameThroughAForeignName() throws Exception {
		assertThat(status("GET", "/page/", "rebound.example.org")).isEqualTo(403);
		assertThat(status("GET", "/page/", "127.0.0.1")).isEqualTo(200);
		assertThat(status("POST", "/page/", "127.0.0.1")).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.org", "null", "http://127.0.0.1:1" })
	void refusesTheFeedToForeignPages(String origin) {
		CompletableFuture<WebSocket> opening = this.client.newWebSocketBuilder().header("Origin", origin).buildAsync(feed(), new Reader());
		WebSocketHandshakeException refused = catchThrowableOfType(WebSocketHandshakeException.class, () -> {
			try {
				opening.join();
			}
			catch (CompletionException failed) {
				throw failed.getCause();
			}
		});
		assertThat(refused.getResponse().statusCode()).isEqualTo(403);
	}

	@Test
	void tellsEverythingAtFirstAndThenWhatChanges() throws Exception {
		this.discord.say("ada", "general", "before");
		Reader reader = open();
		ObjectNode snapshot = reader.await(frame -> frame.path("type").asString("").equals("snapshot"));
		String general = this.discord.world().channel("general").id();
		assertThat(snapshot.path("guilds").path(0).path("name").asString("")).isEqualTo("Disruption Lab");
		assertThat(snapshot.path("messages").path(general)).extracting(message -> message.path("content").asString("")).contains("before");
		this.discord.say("grace", "general", "after");
		JsonNode message = reader.await(frame -> frame.path("type").asString("").equals("message")).path("message");
		assertThat(message.path("content").asString("")).isEqualTo("after");
		assertThat(message.path("author").path("username").asString("")).isEqualTo("grace");
	}

	@Test
	void neverTellsTheToken() throws Exception {
		Reader reader = open();
		ObjectNode snapshot = reader.await(frame -> frame.path("type").asString("").equals("snapshot"));
		assertThat(Json.write(snapshot)).doesNotContain(this.discord.token());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "no json | An action is a JSON object", "{\"type\":\"dance\"} | There is no action 'dance'",
			"{\"type\":\"say\",\"person\":\"1\",\"content\":\"x\"} | Choose a person to act as",
			"{\"type\":\"join\",\"name\":\"<script>\"} | A user name has 2 to 32",
			"{\"type\":\"join\",\"name\":\"ada\"} | There is a person 'ada' already",
			"{\"type\":\"fault\",\"fault\":\"flood\"} | There is no fault 'flood'",
			"{\"type\":\"fault\",\"fault\":\"close\",\"code\":1006} | A connection is closed with 1000, 1001 or a code from 4000" })
	void saysWhyAnActionIsRefused(String action, String reason) {
		JsonNode answer = new Actions(this.discord).perform(action);
		assertThat(answer.path("type").asString("")).isEqualTo("error");
		assertThat(answer.path("message").asString("")).startsWith(reason);
	}

	@Test
	void takesFilesFromItsOwnPageOnly() throws Exception {
		String own = "http://127.0.0.1:" + this.discord.port();
		String bots = this.discord.world().channel("bots").id();
		HttpResponse<String> taken = upload(own, bots, "hello.txt");
		assertThat(taken.statusCode()).isEqualTo(200);
		assertThat(get(URI.create(Json.parse(taken.body()).path("url").asString()).getPath()).body()).isEqualTo("hello");
		assertThat(upload("http://example.org", bots, "hello.txt").statusCode()).isEqualTo(403);
		assertThat(upload(own, "42", "hello.txt").statusCode()).isEqualTo(404);
		assertThat(upload(own, bots, "").body()).contains("A file needs a name");
	}

	@Test
	void limitsAMessageAsDiscordDoes() {
		World world = this.discord.world();
		ObjectNode say = Json.object().put("type", "say").put("person", world.person("ada").id()).put("channel", world.channel("bots").id());
		Actions actions = new Actions(this.discord);
		assertThat(actions.perform(Json.write(say.put("content", "x".repeat(2000)))).path("type").asString("")).isEqualTo("done");
		assertThat(actions.perform(Json.write(say.put("content", "x".repeat(2001)))).path("message").asString(""))
			.isEqualTo("A message has at most 2000 characters, this one has 2001");
		assertThat(actions.perform(Json.write(say.put("content", " \n "))).path("message").asString(""))
			.isEqualTo("A message needs some text");
	}

	private Reader open() {
		Reader reader = new Reader();
		this.client.newWebSocketBuilder().header("Origin", "http://127.0.0.1:" + this.discord.port()).buildAsync(feed(), reader).join();
		return reader;
	}

	private URI feed() { return URI.create("ws://127.0.0.1:" + this.discord.port() + "/page/feed"); }

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + this.discord.port() + path);
		return this.client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> upload(String origin, String channel, String name) throws IOException, InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + this.discord.port() + "/page/upload?channel=" + channel + "&name=" + name);
		return this.client.send(HttpRequest.newBuilder(address).header("Origin", origin).header("Content-Type", "text/plain")
			.POST(HttpRequest.BodyPublishers.ofString("hello")).build(), HttpResponse.BodyHandlers.ofString());
	}

	/** The status by a plain socket: the client sends neither foreign host names nor paths that are not normal. */
	private int status(String method, String path, String host) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.discord.port())) {
			String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + ":" + this.discord.port()
					+ "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return Integer.parseInt(answer.split(" ", 3)[1]);
		}
	}

	private static final class Reader implements WebSocket.Listener {

		private final BlockingQueue<ObjectNode> frames = new LinkedBlockingQueue<>();

		private final StringBuilder text = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				this.frames.add((ObjectNode) Json.parse(this.text.toString()));
				this.text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		ObjectNode await(Predicate<ObjectNode> wanted) throws InterruptedException {
			ObjectNode frame;
			do {
				frame = this.frames.poll(10, TimeUnit.SECONDS);
				assertThat(frame).as("a frame of the feed").isNotNull();
			}
			while (!wanted.test(frame));
			return frame;
		}

	}

}
