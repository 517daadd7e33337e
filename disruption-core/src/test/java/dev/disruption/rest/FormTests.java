package dev.disruption.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Message;
import dev.disruption.model.sticker.CreateGuildSticker;
import dev.disruption.model.webhook.ExecuteWebhook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.tcp.TcpServer;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Forms and files on the wire. */
class FormTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Snowflake CHANNEL = Snowflake.of(1);

	private static final int LARGEST = 10 << 20;

	private static final Upload CAT = Upload.of("cat.png", new byte[] { 1, 2, 3 });

	@RegisterExtension static final WireMockExtension server = WireMockExtension.newInstance().options(options().dynamicPort()).build();

	private final DiscordRest rest = DiscordRest.builder().baseUrl(server.baseUrl()).token(new Token("t")).build();

	@AfterEach
	void close() {
		this.rest.close();
	}

	@Test
	void writesTheFormAsDocumented() {
		answer(message());
		Upload text = Upload.of("note.txt", "Grüße".getBytes(StandardCharsets.UTF_8)).description("A note");
		send(new CreateMessage().content("hi").nonce("1").files(List.of(CAT, text))).block(SOON);
		LoggedRequest request = onlyRequest();
		String boundary = request.getHeader("Content-Type").replaceFirst("multipart/form-data; boundary=([\\w-]+)", "$1");
		assertThat(request.getBodyAsString()).isEqualTo("""
				--B
				Content-Disposition: form-data; name="payload_json"
				Content-Type: application/json

				{"content":"hi","nonce":"1","attachments":[{"id":"0","filename":"cat.png"},{"id":"1","filename":"note.txt","description":"A note"}]}
				--B
				Content-Disposition: form-data; name="files[0]"; filename="cat.png"
				Content-Type: image/png

				\u0001\u0002\u0003
				--B
				Content-Disposition: form-data; name="files[1]"; filename="note.txt"
				Content-Type: text/plain

				Grüße
				--B--
				""".replace("\n", "\r\n").replace("--B", "--" + boundary));
		assertThat(request.getHeader("Content-Length")).isEqualTo(String.valueOf(request.getBody().length));
		assertThat(request.containsHeader("Transfer-Encoding")).isFalse();
	}

	@Test
	@Tag("F112")
	void namesWithQuotesAndEmojiStayWithinTheirHeader() {
		answer(message());
		send(new CreateMessage().files(List.of(Upload.of("my \"cat\" 🐈; name=x.png", new byte[] { 1 })))).block(SOON);
		assertThat(onlyRequest().getBodyAsString())
			.contains("name=\"files[0]\"; filename=\"my %22cat%22 🐈; name=x.png\"\r\nContent-Type: image/png\r\n");
		assertThat(payload(onlyRequest()).path("attachments").path(0).path("filename").asString()).isEqualTo("my \"cat\" 🐈; name=x.png");
	}

	@Test
	void answersToInteractionsCarryFilesToo() {
		answer(message());
		this.rest.interactions()
			.createInteractionResponse(CHANNEL, "it", InteractionResponse.message(new InteractionCallbackMessage().files(List.of(CAT))))
			.block(SOON);
		assertThat(payload(onlyRequest())).isEqualTo(DiscordJson.mapper()
			.readTree("{\"type\":4,\"data\":{\"attachments\":[{\"id\":\"0\",\"filename\":\"cat.png\"}]}}"));
		assertThat(file(onlyRequest(), "files[0]")).containsExactly(1, 2, 3);
	}

	@Test
	void aStickerIsAFormOfPlainFields() {
		answer(json("{}"));
		CreateGuildSticker sticker = new CreateGuildSticker().name("cät").description("").tags("cat").file(CAT);
		this.rest.resource(Forms.class).createGuildSticker(CHANNEL, sticker).block(SOON);
		assertThat(onlyRequest().getPart("name").getBody().asString()).isEqualTo("cät");
		assertThat(onlyRequest().getPart("tags").getBody().asString()).isEqualTo("cat");
		assertThat(onlyRequest().getPart("description").getBody().asString()).isEmpty();
		assertThat(file(onlyRequest(), "file")).containsExactly(1, 2, 3);
		assertThat(onlyRequest().getParts()).hasSize(4);
	}

	@ParameterizedTest
	@EnumSource
	@Tag("F111")
	void tenMebibytesAreSentAgainAfterALimitByteByByte(Kind kind, @TempDir Path folder) throws IOException {
		byte[] content = new byte[LARGEST];
		new Random(7).nextBytes(content);
		Path file = Files.write(folder.resolve("large.bin"), content);
		Upload upload = switch (kind) {
			case PATH -> Upload.of(file);
			case BYTES -> Upload.of("large.bin", content);
			case RESOURCE -> ResourceUpload.of(new FileSystemResource(file));
		};
		answerFirst(limited(), message());
		assertThat(send(new CreateMessage().content("large").files(List.of(upload))).block(SOON).id()).isEqualTo(Snowflake.of(9));
		List<LoggedRequest> requests = requests();
		assertThat(requests).hasSize(2);
		for (LoggedRequest request : requests) {
			assertThat(file(request, "files[0]")).isEqualTo(content);
		}
		assertThat(payload(requests.get(0))).isEqualTo(payload(requests.get(1)));
	}

	@Test
	@Tag("F111")
	void aStreamThatWasReadCannotBeSentAgain() {
		answerFirst(limited(), message());
		Mono<Message> send = send(new CreateMessage().files(List.of(Upload.of("a.txt", new ByteArrayInputStream(new byte[] { 1 })))));
		assertThat(error(send)).isInstanceOf(DiscordException.NotReplayable.class)
			.hasMessageContaining("429")
			.hasMessageContaining("'a.txt' comes from a stream that was read. Make the Upload of a path, of bytes or of a Resource")
			.hasCauseInstanceOf(DiscordException.RateLimited.class);
		assertThat(requests()).hasSize(1);
		assertThat(error(send)).isInstanceOf(DiscordException.NotReplayable.class);
		assertThat(requests()).hasSize(1);
	}

	@Test
	@Tag("F111")
	void aStreamIsSentOnceWithoutKnowingItsSize() {
		answer(message());
		send(new CreateMessage().files(List.of(Upload.of("a.txt", new ByteArrayInputStream(new byte[] { 1, 2 }))))).block(SOON);
		assertThat(file(onlyRequest(), "files[0]")).containsExactly(1, 2);
		assertThat(onlyRequest().getHeader("Transfer-Encoding")).isEqualTo("chunked");
		server.resetAll();
		answer(aResponse().withStatus(500));
		Upload stream = ResourceUpload.of("b.txt", new InputStreamResource(new ByteArrayInputStream(new byte[] { 1 })));
		assertThat(error(send(new CreateMessage().files(List.of(stream))))).isInstanceOf(DiscordException.NotReplayable.class);
		assertThat(requests()).hasSize(1);
	}

	@Test
	@Tag("F111")
	void aStreamThatNobodyHasReadIsTriedAgain() {
		Upload stream = Upload.of("a.txt", new ByteArrayInputStream(new byte[] { 1 }));
		Hastened fast = new Hastened(20);
		try (DiscordRest unreachable = DiscordRest.builder().baseUrl("http://localhost:1").scheduler(fast).build()) {
			assertThat(error(unreachable.interactions().createFollowupMessage(CHANNEL, "it", new ExecuteWebhook().files(List.of(stream)))))
				.isInstanceOfSatisfying(DiscordException.Unreachable.class, error -> assertThat(error.mayHaveBeenSent()).isFalse());
		}
		finally {
			fast.dispose();
		}
		assertThat(stream.isReadable()).isTrue();
	}

	@Test
	void refusesWhatIsTooLargeBeforeSending() {
		answer(message());
		Upload large = Upload.of("large.bin", new byte[LARGEST + 1]);
		assertThat(error(send(new CreateMessage().files(List.of(CAT, large))))).isInstanceOf(DiscordException.InvalidRequest.class)
			.hasMessageContaining("files[1]: 10485761 bytes, at most 10485760")
			.hasMessageContaining("DiscordRest.attachmentSizeLimit");
		Upload ten = Upload.of("ten.bin", new byte[LARGEST]);
		assertThat(error(send(new CreateMessage().files(List.of(ten, ten, ten))))).hasMessageContaining("files: 31457280 bytes in all");
		assertThat(requests()).isEmpty();
		Mono<Message> allowed = send(new CreateMessage().files(List.of(large))).contextWrite(DiscordRest.attachmentSizeLimit(LARGEST + 1L));
		assertThat(allowed.block(SOON)).isNotNull();
	}

	@Test
	void refusesWhatCannotBeRead(@TempDir Path folder) {
		answer(message());
		assertThat(error(send(new CreateMessage().files(List.of(Upload.of(folder.resolve("gone.png")))))))
			.isInstanceOf(DiscordException.InvalidRequest.class)
			.hasMessageContaining("files[0]: 'gone.png' can't be read: java.nio.file.NoSuchFileException");
		for (int size : List.of(3, 5)) {
			assertThat(error(send(new CreateMessage().files(List.of(Upload.of("log.txt", new Growing(4, size)))))))
				.isInstanceOf(DiscordException.InvalidRequest.class)
				.hasMessageContaining("'log.txt' can't be read")
				.hasRootCauseMessage("'log.txt' doesn't have the 4 bytes any more that it had before it was sent");
		}
		assertThat(requests()).isEmpty();
	}

	@Test
	void tellsHowFarAnUploadHasCome() {
		answer(message());
		List<Long> sent = new ArrayList<>();
		List<Long> totals = new ArrayList<>();
		send(new CreateMessage().files(List.of(Upload.of("a.bin", new byte[100_000])))).contextWrite(DiscordRest.progress((bytes, total) -> {
			sent.add(bytes);
			totals.add(total);
		})).block(SOON);
		long length = onlyRequest().getBody().length;
		assertThat(sent).isSortedAccordingTo(Comparator.naturalOrder()).hasSizeGreaterThan(6).endsWith(length);
		assertThat(totals).containsOnly(length);
	}

	@Test
	@Tag("F111")
	void readsNoFasterThanTheConnectionTakesItAndGivesUpInTheEnd() {
		DisposableServer deaf = TcpServer.create()
			.port(0)
			.doOnConnection(connection -> connection.channel().config().setAutoRead(false))
			.bindNow(SOON);
		Growing endless = new Growing(60 << 20, 60 << 20);
		Hastened fast = new Hastened(100);
		try (DiscordRest stuck = DiscordRest.builder().baseUrl("http://localhost:" + deaf.port()).scheduler(fast).build()) {
			ExecuteWebhook message = new ExecuteWebhook().files(List.of(Upload.of("a.bin", endless)));
			Mono<Message> send = stuck.interactions().createFollowupMessage(CHANNEL, "it", message);
			assertThat(error(send.contextWrite(DiscordRest.attachmentSizeLimit(60 << 20)))).isInstanceOf(DiscordException.Unreachable.class)
				.hasMessageContaining("no answer within 255 s");
			assertThat(endless.read).isPositive().isLessThan(40 << 20);
		}
		finally {
			deaf.disposeNow();
			fast.dispose();
		}
	}

	@Test
	void aResourceHasANameOrIsGivenOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> ResourceUpload.of(new ByteArrayResource(new byte[0])))
			.withMessageContaining("ResourceUpload.of(filename, resource)");
		assertThat(ResourceUpload.of("a.txt", new ByteArrayResource(new byte[0])).filename()).isEqualTo("a.txt");
	}

	private Mono<Message> send(CreateMessage message) {
		return this.rest.messages().createMessage(CHANNEL, message);
	}

	private static void answer(ResponseDefinitionBuilder answer) {
		server.stubFor(any(anyUrl()).willReturn(answer));
	}

	private static void answerFirst(ResponseDefinitionBuilder first, ResponseDefinitionBuilder others) {
		server.stubFor(any(anyUrl()).willReturn(others));
		server.stubFor(any(anyUrl()).inScenario("first").whenScenarioStateIs(STARTED).willSetStateTo("others").willReturn(first));
	}

	private static ResponseDefinitionBuilder json(String body) {
		return aResponse().withHeader("Content-Type", "application/json").withBody(body);
	}

	private static ResponseDefinitionBuilder message() {
		return json("{\"id\":\"9\",\"channel_id\":\"1\"}");
	}

	private static ResponseDefinitionBuilder limited() {
		return json("{\"message\":\"You are being rate limited.\",\"retry_after\":0.05,\"global\":false}").withStatus(429)
			.withHeader("X-RateLimit-Scope", "user")
			.withHeader("Retry-After", "0.1");
	}

	private static List<LoggedRequest> requests() {
		return server.findAll(anyRequestedFor(anyUrl()));
	}

	private static LoggedRequest onlyRequest() {
		assertThat(requests()).hasSize(1);
		return requests().get(0);
	}

	private static JsonNode payload(LoggedRequest request) {
		return DiscordJson.mapper().readTree(request.getPart("payload_json").getBody().asBytes());
	}

	private static byte[] file(LoggedRequest request, String name) {
		return parts(request).filter(part -> part.getName().equals(name)).findFirst().orElseThrow().getBody().asBytes();
	}

	private static Stream<Request.Part> parts(LoggedRequest request) {
		Collection<Request.Part> parts = request.getParts();
		return parts.stream();
	}

	private static DiscordException error(Mono<?> call) {
		return catchThrowableOfType(DiscordException.class, () -> call.block(SOON));
	}

	enum Kind {

		PATH, BYTES, RESOURCE

	}

	/** Zeros, perhaps not as many as it says. */
	private static final class Growing implements Upload.Source {

		private final long announced;

		private final long actual;

		volatile long read;

		Growing(long announced, long actual) {
			this.announced = announced;
			this.actual = actual;
		}

		@Override
		public InputStream open() {
			this.read = 0;
			return new InputStream() {

				@Override
				public int read() {
					return (Growing.this.read++ < Growing.this.actual) ? 0 : -1;
				}

				@Override
				public int read(byte[] buffer, int offset, int length) {
					int count = (int) Math.min(length, Growing.this.actual - Growing.this.read);
					Growing.this.read += count;
					return (count > 0) ? count : -1;
				}

			};
		}

		@Override
		public long size() {
			return this.announced;
		}

	}

	interface Forms {

		@PostExchange("/guilds/{guildId}/stickers")
		Mono<Void> createGuildSticker(@PathVariable Snowflake guildId, @RequestBody CreateGuildSticker sticker);

	}

}
