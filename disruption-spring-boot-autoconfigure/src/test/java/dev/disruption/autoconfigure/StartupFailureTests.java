package dev.disruption.autoconfigure;

import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.world.Intent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a person sees who starts a bot that Discord doesn't let in. */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

	private static final String WRONG_TOKEN = "MTA1.wrong.hush-hush";

	private static SpringApplicationBuilder bot(String... properties) {
		return new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.properties("disruption.gateway.session-store.enabled=false")
			.properties(properties);
	}

	private static @Nullable Throwable start(String... properties) {
		return catchThrowable(() -> bot(properties).run().close());
	}

	@Test
	void saysWhatToDoAboutAMissingToken(CapturedOutput output) {
		assertThat(start("disruption.simulator.enabled=false")).hasRootCauseInstanceOf(MissingTokenException.class);
		assertThat(output).contains("APPLICATION FAILED TO START", "The bot has no token", "DISRUPTION_TOKEN", "disruption-simulator");
	}

	@Test
	@Tag("F43")
	void saysWhatToDoAboutARefusedToken(CapturedOutput output) {
		try (Simulator discord = Simulator.start()) {
			assertThat(start("disruption.rest.url=" + discord.restUrl(), "disruption.token=" + WRONG_TOKEN)).isInstanceOf(RuntimeException.class);
		}
		assertThat(output).contains("APPLICATION FAILED TO START", "close code 4004", "Reset Token").doesNotContain("hush-hush");
	}

	@Test
	@Tag("F27")
	void saysWhatToDoAboutDisallowedIntents(CapturedOutput output) {
		try (Simulator discord = Simulator.builder().approvedIntents(Intent.MESSAGE_CONTENT).start()) {
			assertThat(start("disruption.rest.url=" + discord.restUrl(), "disruption.token=" + discord.token(),
					"disruption.gateway.intents=guilds,guild-members,message-content")).isInstanceOf(RuntimeException.class);
			assertThat(output).doesNotContain(discord.token());
		}
		assertThat(output).contains("APPLICATION FAILED TO START", "close code 4014", "GUILD_MEMBERS", "Privileged Gateway Intents",
				"disruption.gateway.intents");
	}

	@Test
	@Tag("F1")
	void startsAllTheSameWhenDiscordCanNotBeReached(CapturedOutput output) {
		int port;
		try (Simulator gone = Simulator.start()) {
			port = gone.port();
		}
		String url = "http://127.0.0.1:" + port + "/api/v10";
		try (ConfigurableApplicationContext context = bot("disruption.rest.url=" + url, "disruption.token=" + WRONG_TOKEN,
				"disruption.gateway.startup-timeout=200ms", "disruption.commands.sync=off").run()) {
			assertThat(context.getBean(Gateway.class).shards()).isEmpty();
			assertThat(context.isActive()).isTrue();
		}
		assertThat(output).contains("The gateway is not connected after").doesNotContain("hush-hush");
	}

	@Test
	void showsAComponentForEachShardInItsHealth() {
		try (Simulator discord = Simulator.start();
				ConfigurableApplicationContext context = bot("disruption.rest.url=" + discord.restUrl(), "disruption.token=" + discord.token(),
						"disruption.gateway.shards=2", "disruption.gateway.startup-timeout=30s").run()) {
			CompositeHealthContributor health = context.getBean("discordHealthContributor", CompositeHealthContributor.class);
			assertThat(health.stream().map(entry -> entry.name())).containsExactly("rest", "shard-0", "shard-1");
			assertThat(((HealthIndicator) health.getContributor("shard-1")).health().getStatus()).isEqualTo(Status.UP);
			assertThat(context.getBean(Gateway.class).shards()).extracting(ShardStatus::health).containsOnly(ShardStatus.Health.UP);
			assertThat(health.getContributor("shard-2")).isNull();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionGatewayAutoConfiguration.class, DisruptionHealthAutoConfiguration.class,
			DisruptionInteractionAutoConfiguration.class,
			DisruptionRestAutoConfiguration.class, DisruptionSimulatorAutoConfiguration.class })
	static class Bot {

		public static void main(String[] args) {
			SpringApplication.run(Bot.class, args);
		}

	}

}
