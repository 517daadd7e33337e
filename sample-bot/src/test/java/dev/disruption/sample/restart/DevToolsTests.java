package dev.disruption.sample.restart;

import java.nio.file.Path;
import java.time.Duration;

import dev.disruption.simulator.Simulator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A developer saves a class, and the developer tools restart the bot within its process. */
class DevToolsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Simulator discord = Simulator.builder().withoutRateLimits().start();

	@TempDir private Path directory;

	private BotProcess bot;

	@AfterEach
	void endEverything() {
		this.bot.close();
		this.discord.close();
	}

	@Test
	void resumesWhenTheDeveloperToolsRestartTheBot() {
		this.bot = new BotProcess(this.directory, this.discord, true);
		this.discord.awaitBot(PATIENCE);
		for (int restart = 1; restart <= 2; restart++) {
			expectHeard("before restart " + restart);
			this.discord.say("ada", "general", RecordingBot.RESTART);
			int expected = restart;
			Awaitility.await().atMost(PATIENCE).until(() -> this.discord.gateway().resumes() == expected);
			expectHeard("after restart " + restart);
		}
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	private void expectHeard(String text) {
		this.discord.say("ada", "general", text);
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(this.bot.recorded()).contains(text));
	}

}
