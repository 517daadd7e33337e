package dev.disruption.autoconfigure;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import dev.disruption.autoconfigure.actuate.DiscordEndpoint;
import dev.disruption.autoconfigure.actuate.DisruptionActuatorAutoConfiguration;
import dev.disruption.cache.CacheFilter;
import dev.disruption.cache.CacheMeters;
import dev.disruption.cache.CachePolicy;
import dev.disruption.cache.CacheRule;
import dev.disruption.cache.CacheSettings;
import dev.disruption.cache.CacheStatistics;
import dev.disruption.cache.CacheUpdater;
import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.EntityType;
import dev.disruption.cache.ReadThrough;
import dev.disruption.cache.StateSnapshots;
import dev.disruption.cache.StateStore;
import dev.disruption.client.DiscordClient;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class CacheAutoConfigurationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Nothing listens at that address, and nobody waits for it. */
	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DisruptionCacheAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
				DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class))
		.withPropertyValues("disruption.token=MTA1.secret.token", "disruption.rest.url=http://127.0.0.1:1/api/v10",
				"disruption.gateway.startup-timeout=1ms", "disruption.gateway.session-store.enabled=false");

	@TempDir private Path data;

	@Test
	void remembersGuildsUnlessItIsSwitchedOff() {
		this.runner.run(context -> {
			assertThat(context).hasSingleBean(DiscordCache.class).hasSingleBean(CacheUpdater.class).hasSingleBean(ReadThrough.class);
			assertThat(context.getBean(CacheSettings.class).policy(EntityType.MEMBERS)).isEqualTo(CachePolicy.all());
			assertThat(context.getBean(CacheSettings.class).policy(EntityType.MESSAGES)).isEqualTo(CachePolicy.off());
			assertThat(context).doesNotHaveBean(StateSnapshots.class);
		});
		this.runner.withPropertyValues("disruption.cache.enabled=false")
			.run(context -> assertThat(context).hasSingleBean(DiscordClient.class)
				.doesNotHaveBean(DiscordCache.class)
				.doesNotHaveBean(CacheUpdater.class)
				.doesNotHaveBean(ReadThrough.class));
	}

	@Test
	void bindsPoliciesByType() {
		this.runner.withPropertyValues("disruption.cache.members.keep=owner,in-voice,filter", "disruption.cache.members.limit=100",
				"disruption.cache.members.sweep-interval=5m", "disruption.cache.members.lifetime=1h", "disruption.cache.messages.keep=all",
				"disruption.cache.messages.time-to-live=10m", "disruption.cache.memory-budget=64MB")
			.withBean("filter", OnlyNelly.class, OnlyNelly::new)
			.run(context -> {
				CacheSettings settings = context.getBean(CacheSettings.class);
				assertThat(settings.policy(EntityType.MEMBERS))
					.isEqualTo(CachePolicy.of(CacheRule.OWNER, CacheRule.IN_VOICE, CacheRule.FILTER)
						.limit(100)
						.sweep(Duration.ofMinutes(5), Duration.ofHours(1)));
				assertThat(settings.policy(EntityType.MESSAGES)).isEqualTo(CachePolicy.all().timeToLive(Duration.ofMinutes(10)));
				assertThat(settings.memoryBudget()).isEqualTo(64 * 1024 * 1024);
			});
	}

	@Test
	void refusesPoliciesThatContradictThemselves() {
		this.runner.withPropertyValues("disruption.cache.members.keep=off,owner")
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("all and off stand alone"));
		this.runner.withPropertyValues("disruption.cache.members.keep=filter")
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("add a CacheFilter<GuildMember>"));
		this.runner.withPropertyValues("disruption.cache.roles.keep=online")
			.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("can't keep roles"));
	}

	@Test
	void takesAStateStoreOfTheApplication() {
		StateStore own = (StateStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { StateStore.class },
				(proxy, method, arguments) -> (method.getReturnType() == Set.class) ? Set.of() : null);
		this.runner.withBean("own", StateStore.class, () -> own)
			.run(context -> assertThat(context).hasSingleBean(StateStore.class).doesNotHaveBean("discordStateStore"));
	}

	@Test
	void measuresWhatIsKept() {
		this.runner.run(context -> {
			SimpleMeterRegistry registry = new SimpleMeterRegistry();
			context.getBean(CacheMeters.class).bindTo(registry);
			context.getBean(DiscordCache.class).guild(new Snowflake(1));
			assertThat(registry.get("discord.cache.entries").tag("type", "members").gauge().value()).isZero();
			assertThat(registry.get("discord.cache.misses").tag("type", "guilds").functionCounter().count()).isOne();
			assertThat(registry.find("discord.cache.entries").tag("type", "messages").gauge()).as("of what is off").isNull();
		});
	}

	@Test
	void tellsTheActuatorHowTheCacheIsDoing() {
		this.runner.withConfiguration(AutoConfigurations.of(DisruptionActuatorAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=discord")
			.run(context -> assertThat(context.getBean(DiscordEndpoint.class).section("cache")).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsEntry("members", new CacheStatistics(0, 0, 0, 0, 0))
				.doesNotContainKey("messages"));
	}

	@Test
	void aRestartThatResumesKnowsWhatWasKnown() {
		try (Simulator discord = Simulator.start()) {
			Snowflake guildId;
			try (ConfigurableApplicationContext context = start(discord)) {
				DiscordCache cache = context.getBean(DiscordCache.class);
				Awaitility.await().atMost(PATIENCE).until(() -> !cache.guildIds().isEmpty());
				guildId = cache.guildIds().iterator().next();
				assertThat(cache.channels(guildId).isEmpty()).isFalse();
			}
			assertThat(this.data.resolve("cache/shard-0.state")).isNotEmptyFile();
			try (ConfigurableApplicationContext context = start(discord)) {
				DiscordCache cache = context.getBean(DiscordCache.class);
				assertThat(discord.journal().entries(Kind.GATEWAY_RECEIVED)).filteredOn(entry -> entry.name().equals("RESUME")).hasSize(1);
				assertThat(cache.isComplete(guildId)).isTrue();
				assertThat(cache.channels(guildId).isEmpty()).isFalse();
				assertThat(cache.currentUser()).isNotNull();
				assertThat(context.getBean(DiscordClient.class).guild(guildId).get().block(PATIENCE)).isEqualTo(cache.guild(guildId));
			}
			assertThat(discord.violations()).isEmpty();
		}
	}

	@Test
	void writesNoStateOfASimulatedDiscord() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SimulatedBot.class).web(WebApplicationType.NONE)
			.properties("disruption.simulator.port=0", "disruption.data-directory=" + this.data, "disruption.gateway.startup-timeout=30s")
			.run()) {
			DiscordCache cache = context.getBean(DiscordCache.class);
			Awaitility.await().atMost(PATIENCE).until(() -> !cache.guildIds().isEmpty());
			assertThat(context.getBeansOfType(StateSnapshots.class)).isEmpty();
		}
		assertThat(this.data).isEmptyDirectory();
	}

	private ConfigurableApplicationContext start(Simulator simulator) {
		return new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.properties("disruption.rest.url=" + simulator.restUrl(), "disruption.token=" + simulator.token(),
					"disruption.data-directory=" + this.data, "disruption.gateway.startup-timeout=30s")
			.run();
	}

	static class OnlyNelly implements CacheFilter<GuildMember> {

		@Override
		public boolean test(GuildMember member) {
			return "nelly".equals(member.displayName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionCacheAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
			DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class })
	static class Bot {
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionCacheAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
			DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class, DisruptionSimulatorAutoConfiguration.class })
	static class SimulatedBot {
	}

}
