package dev.disruption.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import dev.disruption.cache.CacheFilter;
import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.EntityType;
import dev.disruption.cache.StateStore;
import dev.disruption.event.ChannelEvent.ChannelUpdate;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.rest.Channels;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.world.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/** What a bot with a cache knows of what really happens. */
class CacheOnSimulatorTests {

	private final Simulator discord = Simulator.start();

	private final Snowflake guild = Snowflake.of(this.discord.world().guild().id());

	@TempDir private Path data;

	@AfterEach
	void stop() {
		this.discord.close();
	}

	@Test
	void keepsMembersWhomARuleIsAbout() {
		Person talker = join("talker");
		Person online = join("online");
		Person writer = join("writer");
		Person kept = join("kept");
		Person quiet = join("quiet");
		try (ConfigurableApplicationContext context = start("members.keep=owner,bots,in-voice,online,filter")) {
			DiscordCache cache = context.getBean(DiscordCache.class);
			until(() -> cache.isComplete(this.guild));
			assertThat(knows(cache, talker)).isFalse();
			this.discord.world().voice().move(this.discord.world().guild(), talker, this.discord.world().channel("Lounge"));
			this.discord.world().presences().set(online, "idle", "here");
			this.discord.say(writer, this.discord.world().channel("general"), "hello");
			// who is online is learnt of when something else tells of them
			this.discord.world().type(online, this.discord.world().channel("general"));
			for (Person each : List.of(talker, online, kept, this.discord.world().bot(), this.discord.world().guild().owner())) {
				until(() -> knows(cache, each));
			}
			assertThat(List.of(knows(cache, writer), knows(cache, quiet))).as("whom no rule is about").containsOnly(false);
			this.discord.world().voice().move(this.discord.world().guild(), talker, null);
			until(() -> !knows(cache, talker));
			assertThat(cache.statistics().get("members")).satisfies(statistics -> {
				assertThat(statistics.entries()).isEqualTo(cache.members(this.guild).count());
				assertThat(statistics.bytes()).isGreaterThan(60 * statistics.entries());
				assertThat(statistics.hits()).isPositive();
				assertThat(statistics.evictions()).as("the one who left voice").isPositive();
			});
		}
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void sweepsWhoWasNotActiveForTheLifetime() {
		Person writer = join("writer");
		try (ConfigurableApplicationContext context = start("members.keep=recently-active", "members.lifetime=2s", "members.sweep-interval=1s")) {
			DiscordCache cache = context.getBean(DiscordCache.class);
			until(() -> cache.isComplete(this.guild));
			this.discord.say(writer, this.discord.world().channel("general"), "hello");
			until(() -> knows(cache, writer) || cache.statistics(EntityType.MEMBERS).evictions() > 0);
			until(() -> !knows(cache, writer));
			assertThat(cache.statistics(EntityType.MEMBERS).evictions()).isPositive();
		}
	}

	@Test
	void tellsWhatItReplacedAndWhatIsGone() {
		try (ConfigurableApplicationContext context = start("messages.keep=all")) {
			DiscordCache cache = context.getBean(DiscordCache.class);
			Witness witness = context.getBean(Witness.class);
			until(() -> cache.isComplete(this.guild));
			Queue<Snowflake> gone = new ConcurrentLinkedQueue<>();
			cache.dependsOn(EntityType.CHANNELS, each -> gone.add(each.id()));
			Snowflake channel = Snowflake.of(this.discord.world().addChannel("old").id());
			until(() -> cache.channel(channel) != null);
			context.getBean(Channels.class).modifyChannel(channel, new ModifyChannel().name("new")).block(Duration.ofSeconds(30));
			until(() -> witness.seen.contains("old is new, and in the cache new"));
			this.discord.say("ada", "new", "in it");
			until(() -> cache.messages(channel).count() == 1);
			this.discord.world().removeChannel(this.discord.world().channel("new"));
			until(() -> gone.contains(channel));
			assertThat(cache.channel(channel)).isNull();
			assertThat(cache.messages(channel)).isEmpty();
		}
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void whatIsOffLeavesNothing() {
		List<String> off = EntityType.all().stream().map(type -> type.name() + ".keep=off").toList();
		try (ConfigurableApplicationContext context = start(off.toArray(String[]::new))) {
			Witness witness = context.getBean(Witness.class);
			this.discord.say("ada", "general", "hello");
			until(() -> witness.seen.contains("hello"));
			DiscordCache cache = context.getBean(DiscordCache.class);
			assertThat(cache.statistics()).isEmpty();
			assertThat(cache.guildIds()).isEmpty();
			assertThat(EntityType.all()).allSatisfy(type -> {
				assertThat(cache.statistics(type).entries()).as(type.name()).isZero();
				assertThat(cache.statistics(type).bytes()).as(type.name()).isZero();
			});
			assertThat(context.getBean(StateStore.class).events()).as("what is decoded for the cache").isEmpty();
		}
	}

	private Person join(String name) {
		Person person = this.discord.world().addPerson(name);
		this.discord.world().join(person);
		return person;
	}

	private boolean knows(DiscordCache cache, Person person) {
		return cache.member(this.guild, Snowflake.of(person.id())) != null;
	}

	private static void until(Callable<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
	}

	private ConfigurableApplicationContext start(String... cache) {
		List<String> properties = new ArrayList<>(List.of("disruption.rest.url=" + this.discord.restUrl(),
				"disruption.token=" + this.discord.token(), "disruption.data-directory=" + this.data, "disruption.gateway.startup-timeout=30s",
				"disruption.gateway.session-store.enabled=false", "disruption.gateway.intents=guilds,guild-members,guild-messages,"
						+ "message-content,guild-voice-states,guild-presences,guild-message-typing"));
		Stream.of(cache).forEach(property -> properties.add("disruption.cache." + property));
		return new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE).properties(properties.toArray(String[]::new)).run();
	}

	/** Hears of channels and messages. */
	static final class Witness {

		private final Queue<String> seen = new ConcurrentLinkedQueue<>();

		private final DiscordCache cache;

		Witness(DiscordCache cache) {
			this.cache = cache;
		}

		@EventListener
		void on(ChannelUpdate event) {
			this.seen.add(event.previous().name() + " is " + event.channel().name() + ", and in the cache "
					+ this.cache.channel(event.channel().id()).name());
		}

		@EventListener
		void on(MessageCreate event) {
			this.seen.add(event.message().content());
		}

	}

	static class OnlyKept implements CacheFilter<GuildMember> {

		@Override
		public boolean test(GuildMember member) {
			return "kept".equals(member.user().username());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionCacheAutoConfiguration.class, DisruptionGatewayAutoConfiguration.class,
			DisruptionInteractionAutoConfiguration.class, DisruptionRestAutoConfiguration.class })
	static class Bot {

		@Bean
		Witness witness(DiscordCache cache) {
			return new Witness(cache);
		}

		@Bean
		OnlyKept onlyKept() {
			return new OnlyKept();
		}

	}

}
