package dev.disruption.rest;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.message.AttachmentRequest;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Message;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Uploads, edits and downloads, against a Discord that keeps the files. */
class FilesOnSimulatorTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String SEND = "POST /channels/{channel.id}/messages";

	private final Simulator discord = Simulator.builder().start();

	private final DiscordRest rest = DiscordRest.builder().baseUrl(this.discord.restUrl()).token(new Token(this.discord.token())).build();

	private final Snowflake general = Snowflake.of(this.discord.world().channel("general").id());

	@AfterEach
	void close() {
		this.rest.close();
		this.discord.close();
	}

	@Test
	@Tag("F111")
	void whatIsDownloadedAfterALimitIsWhatWasUploaded(@TempDir Path folder) throws Exception {
		byte[] content = new byte[10 << 20];
		new Random(5).nextBytes(content);
		Path file = Files.write(folder.resolve("large.bin"), content);
		limitOnce();
		Message message = send(Upload.of(file)).block(SOON);
		assertThat(statuses()).containsExactly(429, 200);
		assertThat(this.rest.cdn().download(message.attachments().get(0)).bytes().block(SOON)).isEqualTo(content);
		limitOnce();
		DiscordException error = catchThrowableOfType(DiscordException.class,
				() -> send(Upload.of("once.bin", new ByteArrayInputStream(content))).block(SOON));
		assertThat(error).isInstanceOf(DiscordException.NotReplayable.class);
		assertThat(statuses()).containsExactly(429, 200, 429);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void anEditKeepsAddsAndRemoves() {
		Message sent = send(Upload.of("a.txt", new byte[] { 1 }).description("first"), Upload.of("b.txt", new byte[] { 2 })).block(SOON);
		assertThat(sent.attachments()).extracting(Attachment::filename).containsExactly("a.txt", "b.txt");
		assertThat(sent.attachments()).extracting(Attachment::description).containsExactly("first", null);
		Message edited = edit(sent, new EditMessage().attachments(AttachmentRequest.keep(sent.attachments().subList(0, 1)))
			.files(List.of(Upload.of("c.txt", new byte[] { 3 })))).block(SOON);
		assertThat(edited.attachments()).extracting(Attachment::filename).containsExactly("a.txt", "c.txt");
		assertThat(this.rest.cdn().download(edited.attachments().get(1)).bytes().block(SOON)).containsExactly(3);
		assertThat(edit(edited, new EditMessage().attachments(List.of())).block(SOON).attachments()).isEmpty();
	}

	@Test
	@Tag("F112")
	void namesArriveAsTheyWere() {
		String name = "my \"cat\" \uD83D\uDC08; x=[1].png";
		assertThat(send(Upload.of(name, new byte[] { 1 })).block(SOON).attachments()).extracting(Attachment::filename).containsExactly(name);
	}

	private Mono<Message> send(Upload... files) {
		return this.rest.messages().createMessage(this.general, new CreateMessage().content("files").files(List.of(files)));
	}

	private Mono<Message> edit(Message message, EditMessage edit) {
		return this.rest.messages().editMessage(this.general, message.id(), edit);
	}

	private void limitOnce() {
		this.discord.faults()
			.answer(SEND, 429, JsonMapper.shared().readTree("{\"message\":\"limited\",\"retry_after\":0.2,\"global\":false}"),
					Map.of("Retry-After", "0.2", "X-RateLimit-Scope", "user"));
	}

	private List<Integer> statuses() {
		return this.discord.journal()
			.entries(Kind.REST)
			.stream()
			.filter(entry -> entry.name().equals(SEND))
			.map(entry -> entry.document().path("status").asInt())
			.toList();
	}

}
