package com.example.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTests {

	@Test
	void beginsWithTheBotThatIsCompiledHere() throws IOException {
		String source = Files.readString(Path.of("src/main/java/com/example/bot/Bot.java"));
		assertThat(firstListing("java")).isEqualTo(between(source, "// tag::bot[]\n", "// end::bot[]"));
	}

	@Test
	void configuresTheBotAsTheManualDoes() throws IOException {
		assertThat(firstListing("yaml")).isEqualTo(Files.readString(Path.of("src/main/resources/com/example/bot/application.yml")));
	}

	private static String firstListing(String language) throws IOException {
		return between(Files.readString(Path.of("../README.md")), "```" + language + "\n", "```");
	}

	private static String between(String text, String start, String end) {
		assertThat(text).contains(start);
		int from = text.indexOf(start) + start.length();
		return text.substring(from, text.indexOf(end, from));
	}

}
