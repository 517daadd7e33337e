package dev.disruption.rest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.message.Attachment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DownloadTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@RegisterExtension static final WireMockExtension server = WireMockExtension.newInstance().options(options().dynamicPort()).build();

	private final DiscordRest rest = DiscordRest.builder().baseUrl(server.baseUrl()).token(new Token("bot-secret")).build();

	private final byte[] content = new byte[300_000];

	DownloadTests() {
		new Random(3).nextBytes(this.content);
	}

	@AfterEach
	void close() {
		this.rest.close();
	}

	@Test
	void downloadsAnAttachmentWithoutTheToken() {
		answer(aResponse().withBody(this.content));
		assertThat(download("/attachments/1/2/cat.png?ex=1&is=2&hm=signature").bytes().block(SOON)).isEqualTo(this.content);
		LoggedRequest request = server.findAll(anyRequestedFor(anyUrl())).get(0);
		assertThat(request.getUrl()).isEqualTo("/attachments/1/2/cat.png?ex=1&is=2&hm=signature");
		assertThat(request.containsHeader("Authorization")).isFalse();
		assertThat(request.getHeader("User-Agent")).startsWith("DiscordBot (");
	}

	@Test
	void handsOverTheContentPieceByPiece() {
		answer(aResponse().withBody(this.content));
		Integer bytes = download("/cat.png").content().map(buffer -> {
			int count = buffer.readableByteCount();
			DataBufferUtils.release(buffer);
			return count;
		}).reduce(Integer::sum).block(SOON);
		assertThat(bytes).isEqualTo(this.content.length);
	}

	@Test
	void writesToAFileAndReplacesItOnlyByAllOfIt(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("cat.png"), "before");
		answer(aResponse().withBody(this.content).withFault(Fault.RANDOM_DATA_THEN_CLOSE));
		assertThat(error(download("/cat.png").to(file))).isInstanceOf(DiscordException.Unreachable.class);
		assertThat(file).hasContent("before");
		server.resetAll();
		answer(aResponse().withBody(this.content));
		assertThat(download("/cat.png").to(file).block(SOON)).isEqualTo(file);
		assertThat(file).hasBinaryContent(this.content);
		try (Stream<Path> left = Files.list(folder)) {
			assertThat(left).containsExactly(file);
		}
	}

	@Test
	void holdsNoMoreInMemoryThanAllowed() {
		answer(aResponse().withBody(this.content));
		assertThat(error(download("/cat.png").bytes(299_999))).isInstanceOf(DiscordException.Unreadable.class)
			.hasMessageContaining("it has more than 299999 bytes")
			.hasMessageContaining("to(path)");
		assertThat(download("/cat.png").bytes(300_000).block(SOON)).hasSize(300_000);
	}

	@Test
	void triesAgainWhatFailedAtDiscords() {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(this.content)));
		server.stubFor(any(anyUrl()).inScenario("first")
			.whenScenarioStateIs(STARTED).willSetStateTo("others").willReturn(aResponse().withStatus(503)));
		assertThat(download("/cat.png").bytes().block(SOON)).isEqualTo(this.content);
		assertThat(server.findAll(anyRequestedFor(anyUrl()))).hasSize(2);
	}

	@Test
	void saysThatAnAddressExpiresWithoutItsSignature() {
		StringWriter trace = new StringWriter();
		for (ResponseDefinitionBuilder answer : new ResponseDefinitionBuilder[] { aResponse().withStatus(404).withBody("<html>secret</html>"),
				aResponse().withStatus(403), aResponse().withStatus(404).withFault(Fault.EMPTY_RESPONSE) }) {
			server.resetAll();
			answer(answer);
			error(download("/attachments/1/2/cat.png?hm=secret").bytes()).printStackTrace(new PrintWriter(trace));
		}
		assertThat(trace.toString()).contains("/attachments/1/2/cat.png: Discord answered 404. It was deleted, or its address has expired")
			.contains("Unreachable")
			.doesNotContain("secret");
	}

	@Test
	@Tag("F113")
	void followsNoRedirect() {
		answer(aResponse().withStatus(302).withHeader("Location", server.baseUrl() + "/elsewhere"));
		assertThat(error(download("/cat.png").bytes())).isInstanceOf(DiscordException.Unreadable.class).hasMessageContaining("redirects");
		assertThat(server.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
	}

	@Test
	void refusesWhatIsNoAddress() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.rest.cdn().download("file:///etc/passwd")).withMessageContaining("https://");
		assertThat(this.rest.cdn().download(Cdn.customEmoji(Snowflake.of(1), false))).isNotNull();
	}

	private Download download(String path) {
		return this.rest.cdn()
			.download(DiscordJson.mapper().readValue("{\"url\":\"" + server.baseUrl() + path + "\"}", Attachment.class));
	}

	private static void answer(ResponseDefinitionBuilder answer) {
		server.stubFor(any(anyUrl()).willReturn(answer));
	}

	private static DiscordException error(Mono<?> call) {
		return catchThrowableOfType(DiscordException.class, () -> call.block(SOON));
	}

}
