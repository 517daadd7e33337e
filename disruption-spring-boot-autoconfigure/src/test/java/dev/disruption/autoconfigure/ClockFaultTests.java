package dev.disruption.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.disruption.interaction.annotation.Cooldown;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** Interactions of a bot whose clock is wrong, or is put right while it runs. */
class ClockFaultTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Simulator discord = Simulator.start();

	@TempDir private Path data;

	@AfterEach
	void endDiscord() {
		this.discord.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT5M", "PT-5M" })
	@Tag("F117")
	void answersWhateverTheClockSays(Duration wrong) {
		try (ConfigurableApplicationContext context = start(wrong)) {
			assertThat(answer("/ping")).isEqualTo("Pong!");
			assertThat(answer("/later")).isEqualTo("at last");
			assertThat(answer("/ping")).startsWith("Not so fast");
			context.getBean("discordInteractionTimer", Stepped.class).step = wrong.negated();
			context.getBean("discordGatewayTimer", Stepped.class).step = wrong.negated();
			assertThat(answer("/later")).isEqualTo("at last");
			assertThat(answer("/ping")).startsWith("Not so fast");
			assertThat(this.discord.violations()).isEmpty();
		}
	}

	private String answer(String command) {
		this.discord.journal().await("the bot to register its commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
		Invocation invocation = this.discord.run("ada", "general", command);
		return invocation.awaitResponse(PATIENCE).path("content").asString("");
	}

	private ConfigurableApplicationContext start(Duration wrong) {
		return new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.properties("disruption.rest.url=" + this.discord.restUrl(), "disruption.token=" + this.discord.token(),
					"disruption.data-directory=" + this.data, "disruption.gateway.startup-timeout=30s")
			.initializers(context -> context.getBeanFactory().registerSingleton("wrong", wrong))
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionGatewayAutoConfiguration.class, DisruptionInteractionAutoConfiguration.class,
			DisruptionRestAutoConfiguration.class, DisruptionSimulatorAutoConfiguration.class })
	static class Bot {

		@Bean(defaultCandidate = false)
		Stepped discordInteractionTimer(Duration wrong) {
			return new Stepped(MonotonicScheduler.create("interactions"), wrong);
		}

		@Bean(defaultCandidate = false)
		Stepped discordGatewayTimer(Duration wrong) {
			return new Stepped(MonotonicScheduler.create("gateway"), wrong);
		}

		@SlashCommand
		@Cooldown("10m")
		String ping() {
			return "Pong!";
		}

		@SlashCommand
		Mono<Void> later(InteractionReply reply) {
			return reply.defer().then(reply.reply("at last"));
		}

	}

	/** A scheduler whose time of day is wrong, and whose monotonic time isn't. */
	static final class Stepped implements Scheduler {

		private final Scheduler delegate;

		private volatile Duration step;

		Stepped(Scheduler delegate, Duration step) {
			this.delegate = delegate;
			this.step = step;
		}

		@Override
		public long now(TimeUnit unit) {
			long now = this.delegate.now(unit);
			return unit.compareTo(TimeUnit.MILLISECONDS) >= 0 ? now + unit.convert(this.step) : now;
		}

		@Override
		public Disposable schedule(Runnable task) {
			return this.delegate.schedule(task);
		}

		@Override
		public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
			return this.delegate.schedule(task, delay, unit);
		}

		@Override
		public Disposable schedulePeriodically(Runnable task, long initialDelay, long period, TimeUnit unit) {
			return this.delegate.schedulePeriodically(task, initialDelay, period, unit);
		}

		@Override
		public Worker createWorker() {
			return this.delegate.createWorker();
		}

		@Override
		public void dispose() {
			this.delegate.dispose();
		}

	}

}
