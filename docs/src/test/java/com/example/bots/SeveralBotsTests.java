package com.example.bots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralBotsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void eachAnswersForItselfAndSharesWhatIsShared(@TempDir Path data) {
		try (Simulator alpha = Simulator.start(); Simulator beta = Simulator.start()) {
			List<ConfigurableApplicationContext> bots = SeveralBots.start("--disruption.rest.url=${bots.${bot.name}.url}",
					"--disruption.data-directory=" + data + "/${bot.name}", "--bots.alpha.url=" + alpha.restUrl(),
					"--bots.alpha.token=" + alpha.token(), "--bots.beta.url=" + beta.restUrl(), "--bots.beta.token=" + beta.token());
			try {
				assertThat(List.of(answer(alpha), answer(beta))).containsExactly("I am alpha, and this is answer 1",
						"I am beta, and this is answer 2");
			}
			finally {
				close(bots);
			}
			assertThat(alpha.violations()).isEmpty();
			assertThat(beta.violations()).isEmpty();
			assertThat(data.resolve("alpha/gateway/shard-0.json")).exists();
			assertThat(data.resolve("beta/gateway/shard-0.json")).exists();
		}
	}

	private static String answer(Simulator discord) {
		discord.journal().await("the commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
		return discord.run("ada", "general", "/who").awaitResponse(PATIENCE).path("content").asString();
	}

	private static void close(List<ConfigurableApplicationContext> bots) {
		List<ApplicationContext> all = new ArrayList<>(bots);
		all.add(bots.get(0).getParent());
		all.forEach(context -> ((ConfigurableApplicationContext) context).close());
	}

}
