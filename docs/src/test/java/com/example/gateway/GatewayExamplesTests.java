package com.example.gateway;

import java.time.Duration;

import dev.disruption.json.Snowflake;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Guild;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "disruption.gateway.intents=guilds,guild-members")
class GatewayExamplesTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Autowired private Discord discord;

	@Autowired private Members members;

	@Autowired private Guilds guilds;

	@Test
	void showsAPresenceWhenEverythingIsThere() {
		this.discord.simulator().journal().await("the presence", entry -> entry.kind() == Kind.GATEWAY_RECEIVED
				&& entry.document().at("/d/activities/0/name").asString("").equals("1 servers"), PATIENCE);
	}

	@Test
	void findsMembersAndMovesItsVoice() {
		Simulator simulator = this.discord.simulator();
		Snowflake guild = Snowflake.of(simulator.world().guild().id());
		assertThat(this.members.countBots(guild).block(PATIENCE)).isEqualTo(1);
		assertThat(this.members.find(guild, "gr").collectList().block(PATIENCE)).hasSize(1);
		Snowflake ada = Snowflake.of(simulator.world().person("ada").id());
		assertThat(this.members.member(guild, ada).block(PATIENCE).user().username()).isEqualTo("ada");
		assertThat(this.members.member(guild, Snowflake.of(404)).block(PATIENCE)).isNull();
		this.members.join(guild, Snowflake.of(simulator.world().channel("Lounge").id())).block(PATIENCE);
		this.members.leave(guild).block(PATIENCE);
		Journal journal = simulator.journal();
		journal.await("the bot to leave",
				entry -> entry.name().equals("VOICE_STATE_UPDATE") && entry.document().at("/d/channel_id").isNull(), PATIENCE);
		assertThat(simulator.violations()).isEmpty();
	}

	@Test
	void greetsAGuildThatItHasJoined() throws InterruptedException {
		Simulator simulator = this.discord.simulator();
		Guild guild = simulator.world().addGuild("New", simulator.world().person("ada"));
		assertThat(this.guilds.nextToGreet(PATIENCE)).isEqualTo(Snowflake.of(guild.id()));
	}

	@Configuration
	@EnableAutoConfiguration
	@Import({ Presences.class, Members.class, Guilds.class })
	static class Application {
	}

}
