package dev.disruption.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/** A bot begins and ends in whatever kind of application. */
class LifecycleTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Simulator discord = Simulator.start();

	@AfterEach
	void endDiscord() {
		this.discord.close();
	}

	private ConfigurableApplicationContext start(WebApplicationType type, String... properties) {
		return new SpringApplicationBuilder(Bot.class).web(type)
			.properties("server.port=0", "disruption.token=" + this.discord.token(), "disruption.rest.url=" + this.discord.restUrl(),
					"disruption.gateway.additional-intents=message-content", "disruption.gateway.session-store.enabled=false",
					"disruption.gateway.startup-timeout=30s")
			.properties(properties)
			.run();
	}

	static Stream<Arguments> applications() {
		return Stream.of(WebApplicationType.values())
			.flatMap(type -> Stream.of(true, false).map(virtual -> Arguments.of(type, virtual)));
	}

	@ParameterizedTest
	@MethodSource("applications")
	void answersInAnyKindOfApplicationWithVirtualThreadsOrWithout(WebApplicationType type, boolean virtual) throws Exception {
		try (ConfigurableApplicationContext bot = start(type, "spring.threads.virtual.enabled=" + virtual)) {
			answers(bot);
		}
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void answersWithLazyInitialization() throws Exception {
		try (ConfigurableApplicationContext bot = start(WebApplicationType.NONE, "spring.main.lazy-initialization=true")) {
			answers(bot);
		}
	}

	private void answers(ConfigurableApplicationContext bot) throws InterruptedException {
		this.discord.say("ada", "general", "hello");
		assertThat(bot.getBean(Bot.class).heard.poll(30, TimeUnit.SECONDS)).isEqualTo("hello");
		this.discord.journal().await("the commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
		assertThat(this.discord.run("ada", "general", "/ping").awaitResponse(PATIENCE).toString()).contains("Pong!");
	}

	@Test
	void keepsTheApplicationAliveUntilItIsClosed() {
		try (ConfigurableApplicationContext bot = start(WebApplicationType.NONE)) {
			assertThat(bot.isRunning()).isTrue();
			assertThat(keepAlive()).hasSize(1).allSatisfy(thread -> assertThat(thread.isDaemon()).isFalse());
		}
		assertThat(keepAlive()).allSatisfy(thread -> assertThat(joined(thread)).isTrue());
	}

	private static List<Thread> keepAlive() {
		return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("discord-keep-alive")).toList();
	}

	private static boolean joined(Thread thread) {
		try {
			thread.join(PATIENCE.toMillis());
			return !thread.isAlive();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** The gateway has to be gone before anything that handlers use, and begins when all of that is there. */
	@Test
	void startsAfterAndStopsBeforeEverythingElseThatHasAPhase() {
		try (ConfigurableApplicationContext bot = start(WebApplicationType.SERVLET)) {
			DiscordLifecycle lifecycle = bot.getBean(DiscordLifecycle.class);
			assertThat(lifecycle.getPhase()).isEqualTo(SmartLifecycle.DEFAULT_PHASE);
			assertThat(bot.getBeansOfType(SmartLifecycle.class).values()).filteredOn(other -> other != lifecycle)
				.isNotEmpty()
				.allSatisfy(other -> assertThat(other.getPhase()).isLessThanOrEqualTo(lifecycle.getPhase()));
			assertThat(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE).isLessThan(lifecycle.getPhase());
		}
	}

	/** As a checkpoint by CRaC does, or an operator by JMX. */
	@Test
	void resumesWhenTheContextIsStoppedAndStarted() {
		try (ConfigurableApplicationContext bot = start(WebApplicationType.NONE)) {
			Gateway gateway = bot.getBean(Gateway.class);
			bot.stop();
			assertThat(gateway.shards()).isEmpty();
			bot.start();
			assertThat(gateway.shards()).extracting(ShardStatus::state).containsExactly(ShardState.CONNECTED);
		}
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.gateway().resumes()).isOne();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

		final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		@EventListener
		void on(MessageCreate event) {
			if (!event.message().author().bot()) {
				this.heard.add(event.message().content());
			}
		}

		@SlashCommand(description = "Check")
		String ping() {
			return "Pong!";
		}

	}

}
