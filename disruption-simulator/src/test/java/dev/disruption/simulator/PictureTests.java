package dev.disruption.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import javax.imageio.ImageIO;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Attachments that are pictures tell their size, as the picture itself has it. */
class PictureTests {

	private static final Simulator DISCORD = Simulator.start();

	private final Channel bots = DISCORD.world().channel("bots");

	@AfterAll
	static void stops() { DISCORD.close(); }

	@ParameterizedTest
	@ValueSource(strings = { "png", "gif", "jpg" })
	void measuresWhatPeopleUpload(String format) throws IOException {
		JsonNode attachment = DISCORD.people().upload(this.bots, "picture." + format, null, picture(format, 300, 17));
		assertThat(attachment.path("width").asInt()).isEqualTo(300);
		assertThat(attachment.path("height").asInt()).isEqualTo(17);
	}

	/** The beginnings of files of 300 x 17 in WebP's three forms, and of a progressive JPEG behind a comment. */
	@ParameterizedTest
	@CsvSource({ "lossy, 52494646 24000000 57454250 56503820 18000000 300100 9d012a 2c01 1100 00",
			"lossless, 52494646 24000000 57454250 5650384c 18000000 2f 2b010400 0000000000",
			"extended, 52494646 24000000 57454250 56503858 0a000000 10000000 2b0100 100000",
			"progressive, ffd8 fffe 0006 61626364 ff ffc2 0011 08 0011 012c 03 000000" })
	void readsTheHeader(String form, String hex) {
		JsonNode attachment = DISCORD.people().upload(this.bots, form, null, HexFormat.of().parseHex(hex.replace(" ", "")));
		assertThat(attachment.path("width").asInt()).isEqualTo(300);
		assertThat(attachment.path("height").asInt()).isEqualTo(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "68656c6c6f", "89504e470d0a1a0a", "ffd8", "ffd8ffe0", "ffd8ffc20011", "474946383961",
			"5249464624000000574542505650384c18000000",
			"524946462400000057454250414c5048180000003001009d012a2c01110000", "89504e470d0a1a0a0000000d494844520000000000000000" })
	void saysNothingOfWhatIsNoPictureOrOnlyItsBeginning(String hex) {
		JsonNode attachment = DISCORD.people().upload(this.bots, "file.png", "image/png", HexFormat.of().parseHex(hex));
		assertThat(attachment.has("width")).isFalse();
		assertThat(attachment.has("height")).isFalse();
	}

	@Test
	void measuresWhatBotsUploadAndTellsPeopleWhoLook() throws IOException, InterruptedException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		form.writeBytes(picture("jpg", 640, 480));
		form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
		HttpRequest request = HttpRequest.newBuilder(URI.create(DISCORD.restUrl() + "/channels/" + this.bots.id() + "/messages"))
			.header("Authorization", "Bot " + DISCORD.token()).header("User-Agent", "DiscordBot (https://example.org, 1)")
			.header("Content-Type", "multipart/form-data; boundary=b").POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())).build();
		JsonNode message = Json.parse(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
		assertThat(message.at("/attachments/0/width").asInt()).isEqualTo(640);
		assertThat(message.at("/attachments/0/height").asInt()).isEqualTo(480);
		String file = DISCORD.people().upload(this.bots, "b.png", "image/png", picture("png", 12, 34)).path("id").asString();
		JsonNode said = DISCORD.people().say(DISCORD.world().person("ada"), this.bots, "Look", null, List.of(file));
		assertThat(said.at("/attachments/0/width").asInt()).isEqualTo(12);
		assertThat(said.at("/attachments/0/height").asInt()).isEqualTo(34);
	}

	private static byte[] picture(String format, int width, int height) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes)).isTrue();
		return bytes.toByteArray();
	}

}
