package com.example.rest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.message.Message;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class RestExamplesTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	@Autowired private Discord discord;

	@Autowired private Files files;

	@Autowired private Identities identities;

	@Test
	void sendsAppendsAndSavesFiles(@TempDir Path folder) throws IOException {
		Snowflake general = Snowflake.of(this.discord.simulator().world().channel("general").id());
		Path table = java.nio.file.Files.writeString(folder.resolve("table.csv"), "a,b");
		Path chart = java.nio.file.Files.write(folder.resolve("chart.png"), new byte[] { 1, 2 });
		Message sent = this.files.report(general, table, new FileSystemResource(chart)).block(SOON);
		assertThat(sent.attachments()).extracting(attachment -> attachment.filename()).containsExactly("table.csv", "chart.png");
		Message edited = this.files.append(sent, Upload.of("note.txt", new byte[] { 3 })).block(SOON);
		assertThat(edited.attachments()).hasSize(3);
		assertThat(this.files.save(edited, folder).block(SOON)).hasContent("a,b");
		assertThat(this.files.film(general, table).block(SOON).attachments()).hasSize(1);
	}

	@Test
	void namesThePagesWhereUsersAuthorize() {
		assertThat(this.identities.addTheBot()).endsWith("client_id=157730590492196864&scope=bot%20applications.commands&permissions=18432");
		assertThat(this.identities.logIn("s")).endsWith("redirect_uri=https%3A%2F%2Fexample.com%2Flogin&scope=identify&state=s");
	}

	@Configuration
	@EnableAutoConfiguration
	@Import({ Files.class, Identities.class })
	static class Application {
	}

}
