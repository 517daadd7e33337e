package com.example.cache;

import java.time.Duration;

import dev.disruption.cache.DiscordCache;
import dev.disruption.json.Snowflake;
import dev.disruption.simulator.Simulator;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "disruption.gateway.intents=guilds,guild-members")
class CacheExamplesTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired private Discord discord;

	@Autowired private DiscordCache cache;

	@Autowired private Knowledge knowledge;

	@Test
	void knowsChannelsAndMembers() {
		Simulator simulator = this.discord.simulator();
		Snowflake guild = Snowflake.of(simulator.world().guild().id());
		Awaitility.await().atMost(PATIENCE).until(() -> this.cache.isComplete(guild));
		assertThat(this.knowledge.voiceChannels(guild)).extracting(channel -> channel.name()).contains("Lounge");
		assertThat(this.knowledge.moderators(guild, Snowflake.of(7))).isZero();
		Snowflake ada = Snowflake.of(simulator.world().person("ada").id());
		assertThat(this.knowledge.name(guild, ada).block(PATIENCE)).isNotEmpty();
		Awaitility.await().atMost(PATIENCE).until(() -> this.cache.member(guild, ada) != null);
		assertThat(simulator.violations()).isEmpty();
	}

	@Configuration
	@EnableAutoConfiguration
	@Import(Knowledge.class)
	static class Application {
	}

}
