package com.example.testing;

import dev.disruption.simulator.world.Guild;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "disruption.simulator.scenario=classpath:com/example/simulator/town.yaml")
class TownTests {

	@Autowired private Discord discord;

	@Test
	void aTestCanHaveAScenarioOfItsOwn() {
		assertThat(this.discord.simulator().world().guilds()).extracting(Guild::name).containsExactly("Town Hall");
		this.discord.user("mayor").in("market").runs("/order").expectModal("Your order");
	}

	@Configuration
	@EnableAutoConfiguration
	@Import(Orders.class)
	static class Application {
	}

}
