package dev.disruption.autoconfigure;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.disruption.availability.DiscordReady;
import dev.disruption.availability.GuildAvailability.GuildAvailable;
import dev.disruption.cache.CacheSettings;
import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.MemoryStateStore;
import dev.disruption.cache.StateChange;
import dev.disruption.cache.StateStore;
import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.gateway.Gateway;
import dev.disruption.json.Snowflake;
import dev.disruption.simulator.Simulator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import reactor.core.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** What listeners find in the cache when they are told that everything is there, however long the cache takes to learn it. */
class ReadyAfterCacheTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir private Path data;

	@Test
	void theCacheHasAllGuildsWhenDiscordIsReady() throws Exception {
		try (Simulator discord = Simulator.start()) {
			List<String> guilds = new ArrayList<>(List.of(discord.world().guild().id()));
			for (String name : List.of("Second", "Third")) {
				guilds.add(discord.world().addGuild(name, discord.world().person("ada")).id());
			}
			try (ConfigurableApplicationContext context = start(discord)) {
				SlowWriter writer = context.getBean(SlowWriter.class);
				Awaitility.await().atMost(PATIENCE).until(() -> writer.waiting.size() == guilds.size());
				Witness witness = context.getBean(Witness.class);
				assertThat(witness.seen).as("what was told before the cache had any guild").isEmpty();
				writer.goOn.countDown();
				List<String> seen = new ArrayList<>();
				for (int i = 0; i <= guilds.size(); i++) {
					seen.add(witness.seen.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
				}
				List<String> expected = guilds.stream().map(id -> id + " known").collect(Collectors.toCollection(ArrayList::new));
				expected.add("ready with 3 of 3");
				assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
			}
			assertThat(discord.violations()).isEmpty();
		}
	}

	private ConfigurableApplicationContext start(Simulator simulator) {
		return new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.properties("disruption.rest.url=" + simulator.restUrl(), "disruption.token=" + simulator.token(),
					"disruption.data-directory=" + this.data, "disruption.gateway.startup-timeout=30s",
					"disruption.gateway.session-store.enabled=false")
			.run();
	}

	/** Takes in guilds when it is told to. */
	static final class SlowWriter {

		private final CountDownLatch goOn = new CountDownLatch(1);

		private final BlockingQueue<Snowflake> waiting = new LinkedBlockingQueue<>();

		StateStore before(MemoryStateStore store) {
			return (StateStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { StateStore.class },
					(proxy, method, arguments) -> call(store, method, arguments));
		}

		private Object call(StateStore store, Method method, Object[] arguments) throws Throwable {
			if (arguments != null && arguments[0] instanceof StateChange change && change.event() instanceof GuildCreate create) {
				this.waiting.add(create.guild().id());
				assertThat(this.goOn.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
			}
			try {
				return method.invoke(store, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

	/** Looks into the cache when it is told something. */
	static final class Witness {

		private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

		private final DiscordCache cache;

		Witness(DiscordCache cache) {
			this.cache = cache;
		}

		@EventListener
		void on(GuildAvailable event) {
			this.seen.add(event.guildId() + (this.cache.guild(event.guildId()) != null ? " known" : " unknown"));
		}

		@EventListener
		void on(DiscordReady event) {
			Set<Snowflake> known = this.cache.guildIds();
			this.seen.add("ready with " + known.stream().filter(this.cache::isComplete).count() + " of " + event.guilds());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionCacheAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
			DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class })
	static class Bot {

		@Bean
		SlowWriter writer() {
			return new SlowWriter();
		}

		@Bean
		Witness witness(DiscordCache cache) {
			return new Witness(cache);
		}

		@Bean
		StateStore store(SlowWriter writer, CacheSettings settings, @Qualifier("discordGatewayTimer") Scheduler timer,
				ObjectProvider<Gateway> gateway) {
			return writer.before(new MemoryStateStore(settings, timer, () -> gateway.getObject().intents()));
		}

	}

}
