package dev.disruption.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.disruption.action.Reply;
import dev.disruption.json.Body;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Upload;
import dev.disruption.model.channel.CreateChannelInvite;
import dev.disruption.model.channel.ForumThreadMessage;
import dev.disruption.model.channel.StartThreadInForumOrMediaChannel;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.message.AttachmentRequest;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.sticker.CreateGuildSticker;
import dev.disruption.validation.Validation;
import dev.disruption.validation.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Files beside the JSON of a request. */
class UploadTests {

	private static final Upload CAT = Upload.of("cat.png", new byte[] { 1, 2, 3 });

	private static final Upload DOG = Upload.of("dog.png", new byte[] { 4 });

	private final JsonMapper mapper = DiscordJson.mapper();

	@Test
	void aMessageNamesItsFilesAndDescribesThem() {
		CreateMessage message = new CreateMessage().content("hi").files(List.of(CAT.description("A cat").spoiler(), DOG.title("Dog")));
		assertThat(message.files()).containsExactlyInAnyOrderEntriesOf(Map.of("files[0]", message.files().get("files[0]"), "files[1]",
				message.files().get("files[1]")));
		assertThat(message.files().values()).extracting(Upload::filename).containsExactly("cat.png", "dog.png");
		assertThat(json(message)).isEqualTo("{'content':'hi','attachments':[{'id':'0','filename':'cat.png','description':'A cat',"
				+ "'is_spoiler':true},{'id':'1','filename':'dog.png','title':'Dog'}]}");
	}

	@Test
	void anEditKeepsTheAttachmentsThatItNames() {
		Message before = this.mapper.readValue("{\"attachments\":[{\"id\":\"816437322781949972\",\"filename\":\"a.png\"}]}", Message.class);
		List<Attachment> attachments = before.attachments();
		assertThat(json(new EditMessage().attachments(AttachmentRequest.keep(attachments)).files(List.of(CAT))))
			.isEqualTo("{'attachments':[{'id':'816437322781949972'},{'id':'0','filename':'cat.png'}]}");
		assertThat(json(new EditMessage().files(List.of(CAT)))).isEqualTo("{'attachments':[{'id':'0','filename':'cat.png'}]}");
		assertThat(json(new EditMessage().attachments(List.of()))).isEqualTo("{'attachments':[]}");
	}

	@Test
	void whatIsSaidOfAFileByItsNumberStands() {
		AttachmentRequest voice = AttachmentRequest.builder(0, "voice.ogg").durationSecs(1.5).waveform("AAAA").build();
		assertThat(json(new CreateMessage().attachments(List.of(voice)).files(List.of(Upload.of("voice.ogg", new byte[1])))))
			.isEqualTo("{'attachments':[{'id':'0','filename':'voice.ogg','duration_secs':1.5,'waveform':'AAAA'}]}");
	}

	@Test
	void bodiesWithinABodyBringTheirFiles() {
		InteractionResponse response = InteractionResponse.message(new InteractionCallbackMessage().files(List.of(CAT)));
		assertThat(response.files()).containsExactly(Map.entry("files[0]", CAT));
		assertThat(json(response)).isEqualTo("{'type':4,'data':{'attachments':[{'id':'0','filename':'cat.png'}]}}");
		StartThreadInForumOrMediaChannel post = new StartThreadInForumOrMediaChannel().name("Cats")
			.message(new ForumThreadMessage().files(List.of(CAT)));
		assertThat(post.files()).containsOnlyKeys("files[0]");
		assertThat(json(post)).isEqualTo("{'name':'Cats','message':{'attachments':[{'id':'0','filename':'cat.png'}]}}");
	}

	@Test
	void aReplyCarriesFiles() {
		CreateMessage message = Reply.of("hi").file(CAT).file(DOG).embed(Embed.builder().title("t").build()).writeTo(new CreateMessage());
		assertThat(message.files().values()).containsExactly(CAT, DOG);
		assertThat(message.fields().get("content")).isEqualTo("hi");
	}

	@Test
	void filesOfOtherRequestsHaveTheirDocumentedNames() {
		CreateGuildSticker sticker = new CreateGuildSticker().name("cat").tags("cat").file(CAT);
		assertThat(sticker.files()).containsExactly(Map.entry("file", CAT));
		assertThat(sticker.query()).containsExactly(Map.entry("name", List.of("cat")), Map.entry("tags", List.of("cat")));
		CreateChannelInvite invite = new CreateChannelInvite().maxUses(3).targetUsersFile(Upload.of("users.csv", new byte[] { 49 }));
		assertThat(invite.files()).containsOnlyKeys("target_users_file");
		assertThat(json(invite)).isEqualTo("{'max_uses':3}");
	}

	@Test
	void tooManyFilesAndTooLongDescriptionsAreRefused() {
		CreateMessage message = new CreateMessage().files(Collections.nCopies(11, CAT.description("x".repeat(1025))));
		assertThat(Validation.violations(message)).hasSize(12).contains(new Violation("files", "11 items, at most 10"),
				new Violation("files[10].description", "1025 characters, at most 1024"));
		assertThat(Validation.violations(new CreateMessage().files(Collections.nCopies(10, CAT.description("x".repeat(1024)))))).isEmpty();
	}

	@ParameterizedTest
	@Tag("F112")
	@ValueSource(strings = { "", " ", "a\r\nX-Evil: 1.png", "a\nb", "a\u0000b", "a\tb" })
	void aNameThatWouldEndItsHeaderIsRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> Upload.of(name, new byte[0])).withMessageContaining("filename");
		assertThatIllegalArgumentException().isThrownBy(() -> CAT.filename(name)).withMessageContaining("filename");
	}

	@Test
	void aFileIsReadAnewEachTime(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("cat.png"), new byte[] { 1, 2, 3 });
		for (Upload upload : List.of(Upload.of(file), CAT)) {
			assertThat(upload.filename()).isEqualTo("cat.png");
			assertThat(upload.size()).isEqualTo(3);
			for (int i = 0; i < 2; i++) {
				assertThat(upload.isReadable()).isTrue();
				assertThat(upload.open()).hasBinaryContent(new byte[] { 1, 2, 3 });
			}
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Upload.of(Path.of("/"))).withMessageContaining("has no name");
	}

	@Test
	@Tag("F111")
	void aStreamIsReadOnce() throws IOException {
		Upload upload = Upload.of("cat.png", new ByteArrayInputStream(new byte[] { 1 }));
		assertThat(upload.size()).isEqualTo(-1);
		assertThat(upload.isReadable()).isTrue();
		assertThat(upload.open()).hasBinaryContent(new byte[] { 1 });
		assertThat(upload.isReadable()).isFalse();
		assertThat(upload.description("the same stream").isReadable()).isFalse();
		assertThatIOException().isThrownBy(upload::open).withMessageContaining("pass a path, bytes or a Resource");
	}

	@Test
	void keepsItsContentOutOfTexts() {
		assertThat(new CreateMessage().files(List.of(CAT.description("secret")))).hasToString("CreateMessage{files=[Upload[cat.png]]}");
		assertThat(new CreateMessage().files(List.of()).files()).isEmpty();
	}

	private String json(Body<?> body) {
		return this.mapper.writeValueAsString(body).replace('"', '\'');
	}

}
