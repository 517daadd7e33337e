package dev.disruption.autoconfigure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import dev.disruption.event.webhook.WebhookEventData.ApplicationDeauthorized;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/** What Discord posts, answered by either kind of web server; no gateway is connected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointTests {

	private static final String PING = "{\"id\":\"1\",\"application_id\":\"2\",\"type\":1,\"token\":\"secret\",\"version\":1}";

	private final HttpClient client = HttpClient.newHttpClient();

	private final KeyPair keys = keys();

	private ConfigurableApplicationContext servlet;

	private ConfigurableApplicationContext reactive;

	@BeforeAll
	void start() {
		this.servlet = start(WebApplicationType.SERVLET);
		this.reactive = start(WebApplicationType.REACTIVE);
	}

	@AfterAll
	void stop() {
		this.servlet.close();
		this.reactive.close();
	}

	private ConfigurableApplicationContext start(WebApplicationType type) {
		byte[] encoded = this.keys.getPublic().getEncoded();
		String publicKey = HexFormat.of().formatHex(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
		return new SpringApplicationBuilder(Handlers.class).web(type)
			.run("--server.port=0", "--disruption.token=token", "--disruption.gateway.enabled=false", "--disruption.commands.sync=off",
					"--disruption.rest.url=http://127.0.0.1:1", "--disruption.interactions.http.bot.public-key=" + publicKey,
					"--disruption.interactions.defer-after=2500ms");
	}

	private static KeyPair keys() {
		try {
			return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpResponse<String> post(WebApplicationType type, String path, byte[] body, String... headers) throws IOException,
			InterruptedException {
		return send(type, path, BodyPublishers.ofByteArray(body), headers);
	}

	private HttpResponse<String> send(WebApplicationType type, String path, HttpRequest.BodyPublisher body, String... headers)
			throws IOException, InterruptedException {
		ConfigurableApplicationContext context = (type == WebApplicationType.SERVLET) ? this.servlet : this.reactive;
		URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).POST(body).timeout(Duration.ofSeconds(30));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> signed(WebApplicationType type, String path, String json) throws Exception {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		return post(type, path, body, "X-Signature-Ed25519", sign("1700000000", body), "X-Signature-Timestamp", "1700000000");
	}

	private String sign(String timestamp, byte[] body) throws GeneralSecurityException {
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(this.keys.getPrivate());
		signature.update(timestamp.getBytes(StandardCharsets.UTF_8));
		signature.update(body);
		return HexFormat.of().formatHex(signature.sign());
	}

	private static String interaction(String more) {
		return "{\"id\":\"1\",\"application_id\":\"2\",\"token\":\"secret\",\"version\":1,\"user\":{\"id\":\"3\",\"username\":\"ada\"}," + more
				+ "}";
	}

	static Stream<WebApplicationType> servers() {
		return Stream.of(WebApplicationType.SERVLET, WebApplicationType.REACTIVE);
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F125")
	void answersAPing(WebApplicationType type) throws Exception {
		HttpResponse<String> response = signed(type, "/discord/interactions", PING);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEqualTo("{\"type\":1}");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(post(type, "/discord/interactions", PING.getBytes(StandardCharsets.UTF_8), "X-Signature-Ed25519", "00".repeat(64),
				"X-Signature-Timestamp", "1700000000").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F124")
	void refusesWhatDiscordDidNotSign(WebApplicationType type) throws Exception {
		byte[] body = PING.getBytes(StandardCharsets.UTF_8);
		String right = sign("1700000000", body);
		for (String signature : List.of(right.substring(1), right.substring(2), right + "00", "zz".repeat(64), "ff".repeat(64),
				"00".repeat(64))) {
			assertThat(post(type, "/discord/interactions", body, "X-Signature-Ed25519", signature, "X-Signature-Timestamp",
					"1700000000").statusCode())
				.as(signature)
				.isEqualTo(401);
		}
		assertThat(post(type, "/discord/interactions", body).statusCode()).isEqualTo(401);
		assertThat(post(type, "/discord/interactions", body, "X-Signature-Ed25519", right).statusCode()).isEqualTo(401);
		assertThat(post(type, "/discord/interactions", body, "X-Signature-Ed25519", right, "X-Signature-Timestamp", "1700000001").statusCode())
			.isEqualTo(401);
		assertThat(post(type, "/discord/interactions", (PING + " ").getBytes(StandardCharsets.UTF_8), "X-Signature-Ed25519", right,
				"X-Signature-Timestamp", "1700000000").statusCode()).isEqualTo(401);
		assertThat(post(type, "/discord/interactions", new byte[0]).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F124")
	void verifiesTheBytesOfTheWire(WebApplicationType type) throws Exception {
		byte[] body = PING.getBytes(StandardCharsets.UTF_8);
		byte[] compressed = gzip(body);
		// what is signed is what came, and that is nothing that can be read
		assertThat(postCompressed(type, compressed, sign("1", compressed))).isEqualTo(400);
		assertThat(postCompressed(type, compressed, sign("1", body))).isEqualTo(401);
		assertThat(postCompressed(type, body, sign("1", body))).isEqualTo(200);
		String reencoded = PING.replace("\"secret\"", "\"s\\u0065cret\"");
		assertThat(post(type, "/discord/interactions", reencoded.getBytes(StandardCharsets.UTF_8), "X-Signature-Ed25519", sign("1", body),
				"X-Signature-Timestamp", "1").statusCode()).isEqualTo(401);
	}

	private int postCompressed(WebApplicationType type, byte[] body, String signature) throws Exception {
		return post(type, "/discord/interactions", body, "X-Signature-Ed25519", signature, "X-Signature-Timestamp", "1", "Content-Encoding",
				"gzip").statusCode();
	}

	private static byte[] gzip(byte[] body) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(body);
		}
		return compressed.toByteArray();
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F124")
	void takesWhatComesInChunks(WebApplicationType type) throws Exception {
		byte[] body = PING.getBytes(StandardCharsets.UTF_8);
		String right = sign("1", body);
		assertThat(send(type, "/discord/interactions", chunked(body), "X-Signature-Ed25519", right, "X-Signature-Timestamp", "1").statusCode())
			.isEqualTo(200);
		assertThat(send(type, "/discord/interactions", chunked(body), "X-Signature-Ed25519", sign("2", body), "X-Signature-Timestamp",
				"1").statusCode()).isEqualTo(401);
		assertThat(send(type, "/discord/interactions", chunked(new byte[10 * 1024 * 1024]), "X-Signature-Ed25519", right,
				"X-Signature-Timestamp", "1").statusCode()).isEqualTo(413);
	}

	/** Without the length of the body, so that nobody knows it before the end. */
	private static HttpRequest.BodyPublisher chunked(byte[] body) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F124")
	void refusesWhatIsTooLargeOrNoInteraction(WebApplicationType type) throws Exception {
		assertThat(post(type, "/discord/interactions", new byte[10 * 1024 * 1024], "X-Signature-Ed25519", "00".repeat(64),
				"X-Signature-Timestamp",
				"1").statusCode()).isEqualTo(413);
		assertThat(signed(type, "/discord/interactions", "no JSON").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@MethodSource("servers")
	void answersByTheSameHandlersAsTheGateway(WebApplicationType type) throws Exception {
		assertThat(signed(type, "/discord/interactions", interaction("\"type\":2,\"data\":{\"id\":\"5\",\"type\":1,\"name\":\"ping\"}")).body())
			.isEqualTo("{\"type\":4,\"data\":{\"content\":\"Pong!\"}}");
		assertThat(signed(type, "/discord/interactions",
				interaction("\"type\":3,\"data\":{\"component_type\":2,\"custom_id\":\"press\"}")).body())
			.isEqualTo("{\"type\":4,\"data\":{\"content\":\"ada pressed\"}}");
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F118")
	void defersInlineWhenTheHandlerIsSlow(WebApplicationType type) throws Exception {
		HttpResponse<String> response = signed(type, "/discord/interactions",
				interaction("\"type\":2,\"data\":{\"id\":\"5\",\"type\":1,\"name\":\"hold\"}"));
		assertThat(response.body()).isEqualTo("{\"type\":5}");
		bean(type).release.countDown();
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F127")
	void acceptsKindsThatNobodyKnows(WebApplicationType type) throws Exception {
		assertThat(signed(type, "/discord/interactions", interaction("\"type\":6,\"data\":{\"new\":true}")).statusCode()).isEqualTo(202);
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F126")
	void acknowledgesWebhookEventsAndPublishesEachOnce(WebApplicationType type) throws Exception {
		assertThat(signed(type, "/discord/events", "{\"version\":1,\"application_id\":\"2\",\"type\":0}").statusCode()).isEqualTo(204);
		String event = "{\"version\":1,\"application_id\":\"2\",\"type\":1,\"event\":{\"type\":\"APPLICATION_DEAUTHORIZED\","
				+ "\"timestamp\":\"2024-10-18T14:42:53.064834\",\"data\":{\"user\":{\"id\":\"%d\",\"username\":\"ada\"}}}}";
		for (int user : new int[] { 3, 3, 4 }) {
			HttpResponse<String> response = signed(type, "/discord/events", event.formatted(user));
			assertThat(response.statusCode()).isEqualTo(204);
			assertThat(response.body()).isEmpty();
		}
		assertThat(bean(type).gone.poll(30, TimeUnit.SECONDS)).isNotNull().extracting(gone -> gone.user().id().value()).isEqualTo(3L);
		assertThat(bean(type).gone.poll(30, TimeUnit.SECONDS)).isNotNull().extracting(gone -> gone.user().id().value()).isEqualTo(4L);
		assertThat(bean(type).gone).isEmpty();
		assertThat(post(type, "/discord/events", event.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("servers")
	@Tag("F126")
	void acknowledgesWhileAListenerIsStillAtWork(WebApplicationType type) throws Exception {
		String event = "{\"version\":1,\"application_id\":\"2\",\"type\":1,\"event\":{\"type\":\"APPLICATION_DEAUTHORIZED\","
				+ "\"timestamp\":\"2024-10-18T14:42:53.064834\",\"data\":{\"user\":{\"id\":\"99\",\"username\":\"slow\"}}}}";
		assertThat(signed(type, "/discord/events", event).statusCode()).isEqualTo(204);
		assertThat(bean(type).slowBegan.await(30, TimeUnit.SECONDS)).isTrue();
		// it has been answered, and the listener doesn't return before this
		bean(type).slowMayEnd.countDown();
		assertThat(bean(type).gone.poll(30, TimeUnit.SECONDS)).isNotNull().extracting(gone -> gone.user().id().value()).isEqualTo(99L);
	}

	private Handlers bean(WebApplicationType type) {
		return ((type == WebApplicationType.SERVLET) ? this.servlet : this.reactive).getBean(Handlers.class);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Handlers {

		private final BlockingQueue<ApplicationDeauthorized> gone = new LinkedBlockingQueue<>();

		private final CountDownLatch slowBegan = new CountDownLatch(1);

		private final CountDownLatch slowMayEnd = new CountDownLatch(1);

		private final CountDownLatch release = new CountDownLatch(1);

		@SlashCommand
		String ping() {
			return "Pong!";
		}

		@SlashCommand
		void hold(InteractionReply reply) throws InterruptedException {
			this.release.await();
		}

		@OnButton("press")
		String press(User user) {
			return user.username() + " pressed";
		}

		@EventListener
		void left(ApplicationDeauthorized event) throws InterruptedException {
			if (event.user().username().equals("slow")) {
				this.slowBegan.countDown();
				this.slowMayEnd.await();
			}
			this.gone.add(event);
		}

	}

}
