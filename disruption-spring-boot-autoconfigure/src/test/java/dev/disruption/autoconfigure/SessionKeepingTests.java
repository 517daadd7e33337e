package dev.disruption.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.FileIdentifyLedger;
import dev.disruption.gateway.FileSessionStore;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.IdentifyBudgetException;
import dev.disruption.gateway.IdentifyLedger;
import dev.disruption.gateway.SessionStore;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What becomes of sessions when contexts end and begin. */
@ExtendWith(OutputCaptureExtension.class)
class SessionKeepingTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Simulator discord = Simulator.start();

	@TempDir private Path data;

	@AfterEach
	void endDiscord() {
		this.discord.close();
	}

	@Test
	@Tag("F73")
	@Tag("F74")
	void aContextThatIsClosedAndStartedAgainGoesOnWithTheSession() throws Exception {
		try (ConfigurableApplicationContext context = start()) {
			say("one");
			assertThat(heard(context)).isEqualTo("one");
		}
		assertThat(closed()).containsExactly("4900");
		assertThat(this.data.resolve("gateway/shard-0.json")).isNotEmptyFile();
		say("two");
		try (ConfigurableApplicationContext context = start()) {
			assertThat(heard(context)).isEqualTo("two");
		}
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.gateway().resumes()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F74")
	void aSecondContextOfTheSameBotWaitsForTheFirst() throws Exception {
		ConfigurableApplicationContext first = start();
		try (ConfigurableApplicationContext second = start("disruption.gateway.startup-timeout=100ms")) {
			CompositeHealthContributor health = second.getBean("discordHealthContributor", CompositeHealthContributor.class);
			Awaitility.await().atMost(PATIENCE).until(() -> second.getBean(Gateway.class).shards().size() == 1);
			assertThat(((HealthIndicator) health.getContributor("shard-0")).health()).satisfies(shard -> {
				assertThat(shard.getStatus()).isEqualTo(Status.DOWN);
				assertThat(shard.getDetails()).hasEntrySatisfying("lastError", error -> assertThat(error).asString().contains("another gateway"));
			});
			assertThat(this.discord.gateway().connections()).isOne();
			first.close();
			say("over to you");
			assertThat(heard(second)).isEqualTo("over to you");
		}
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F73")
	void waitsForListenersBeforeItCloses() throws Exception {
		ConfigurableApplicationContext context = start();
		Listener listener = context.getBean(Listener.class);
		listener.mayGoOn = new CountDownLatch(1);
		say("slow");
		assertThat(listener.began.poll(30, TimeUnit.SECONDS)).isEqualTo("slow");
		Thread closing = new Thread(context::close);
		closing.start();
		say("meanwhile");
		// the socket is open as long as the listener works
		assertThat(this.discord.gateway().connections()).isOne();
		listener.mayGoOn.countDown();
		closing.join(30_000);
		assertThat(closing.isAlive()).isFalse();
		assertThat(listener.heard).contains("slow");
		try (ConfigurableApplicationContext next = start()) {
			if (!listener.heard.contains("meanwhile")) {
				assertThat(heard(next)).isEqualTo("meanwhile");
			}
			say("last");
			assertThat(heard(next)).isEqualTo("last");
		}
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	@Tag("F73")
	void deliversAgainWhatAListenerDidNotFinishInTime(CapturedOutput output) throws Exception {
		ConfigurableApplicationContext context = start("disruption.gateway.drain-timeout=100ms");
		Listener listener = context.getBean(Listener.class);
		listener.mayGoOn = new CountDownLatch(1);
		say("endless");
		assertThat(listener.began.poll(30, TimeUnit.SECONDS)).isEqualTo("endless");
		context.close();
		assertThat(listener.heard).isEmpty();
		assertThat(output).contains("Listeners are still busy", "disruption.gateway.drain-timeout");
		try (ConfigurableApplicationContext next = start()) {
			assertThat(heard(next)).isEqualTo("endless");
		}
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	void isOfflineAtOnceWhereThatIsWished() {
		start("disruption.gateway.shutdown=offline").close();
		assertThat(closed()).containsExactly("1000");
		assertThat(this.data.resolve("gateway/shard-0.json")).doesNotExist();
	}

	@Test
	@Tag("F38")
	void doesNotStartAtTheCostOfTheReserve(CapturedOutput output) throws Exception {
		FileIdentifyLedger ledger = new FileIdentifyLedger(this.data.resolve("gateway"), new Token(this.discord.token()));
		for (int i = 0; i < 990; i++) {
			ledger.add(Instant.now().minus(Duration.ofHours(1)));
		}
		assertThat(catchThrowable(() -> start().close())).hasRootCauseInstanceOf(IdentifyBudgetException.class);
		assertThat(this.discord.gateway().opened()).isZero();
		assertThat(output).contains("APPLICATION FAILED TO START", "The bot has started too many sessions", "10 remain",
				"disruption.gateway.identify-reserve=9").doesNotContain(this.discord.token());
		start("disruption.gateway.identify-reserve=9").close();
		assertThat(this.discord.gateway().identifies()).isOne();
		assertThat(ledger.since(Instant.EPOCH)).hasSize(991);
	}

	@Test
	@Tag("F42")
	void showsInItsHealthUntilWhenItIsParked() {
		Simulator spent = Simulator.builder().gateway(settings -> settings.withSessionStarts(0)).start();
		try (spent;
				ConfigurableApplicationContext context = start(spent, "disruption.gateway.startup-timeout=1ms")) {
			Gateway gateway = context.getBean(Gateway.class);
			Awaitility.await().atMost(PATIENCE).until(() -> parked(gateway));
			CompositeHealthContributor health = context.getBean("discordHealthContributor", CompositeHealthContributor.class);
			assertThat(((HealthIndicator) health.getContributor("shard-0")).health()).satisfies(shard -> {
				assertThat(shard.getStatus()).isEqualTo(Status.DOWN);
				assertThat(shard.getDetails()).containsKey("parkedUntil").containsEntry("state", dev.disruption.gateway.ShardState.PARKED);
			});
			assertThat(spent.violations()).isEmpty();
		}
	}

	private static boolean parked(Gateway gateway) {
		return gateway.shards().stream().map(ShardStatus::parkedUntil).anyMatch(until -> until != null);
	}

	@Test
	void keepsNothingInFilesWhereThatIsSwitchedOff() throws Exception {
		try (ConfigurableApplicationContext context = start("disruption.gateway.session-store.enabled=false")) {
			assertThat(context.getBean(SessionStore.class)).isNotInstanceOf(FileSessionStore.class);
			assertThat(context.getBean(IdentifyLedger.class)).isNotInstanceOf(FileIdentifyLedger.class);
		}
		try (Stream<Path> files = Files.list(this.data)) {
			assertThat(files).isEmpty();
		}
	}

	private ConfigurableApplicationContext start(String... properties) {
		return start(this.discord, properties);
	}

	private ConfigurableApplicationContext start(Simulator simulator, String... properties) {
		return new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.properties("disruption.rest.url=" + simulator.restUrl(), "disruption.token=" + simulator.token(),
					"disruption.gateway.intents=guilds,guild-messages,message-content", "disruption.data-directory=" + this.data,
					"disruption.gateway.startup-timeout=30s")
			.properties(properties)
			.run();
	}

	private void say(String text) {
		this.discord.say("ada", "general", text);
	}

	private static String heard(ConfigurableApplicationContext context) throws InterruptedException {
		return context.getBean(Listener.class).heard.poll(30, TimeUnit.SECONDS);
	}

	private List<String> closed() {
		return this.discord.journal().entries(Kind.GATEWAY_CLOSED).stream().map(entry -> entry.name()).toList();
	}

	static class Listener {

		final LinkedBlockingQueue<String> began = new LinkedBlockingQueue<>();

		final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

		volatile CountDownLatch mayGoOn = new CountDownLatch(0);

		@EventListener
		void on(MessageCreate event) throws InterruptedException {
			this.began.add(event.message().content());
			this.mayGoOn.await();
			this.heard.add(event.message().content());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionGatewayAutoConfiguration.class, DisruptionHealthAutoConfiguration.class,
			DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class, DisruptionSimulatorAutoConfiguration.class })
	static class Bot {

		@Bean
		Listener listener() {
			return new Listener();
		}

	}

}
