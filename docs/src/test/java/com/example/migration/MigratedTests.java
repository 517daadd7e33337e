package com.example.migration;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DiscordTest(properties = "disruption.gateway.additional-intents=message-content")
class MigratedTests {

	@Autowired private Discord discord;

	@Test
	void doesWhatItDidBefore() {
		String grace = this.discord.user("grace").id();
		this.discord.user("ada").in("general").says("!ping").expectReply("Pong!");
		this.discord.user("ada").in("general").runs("/greet who:@grace").expectReply("Hello, <@" + grace + ">");
	}

	@Configuration
	@EnableAutoConfiguration
	@Import(Migrated.class)
	static class Application {
	}

}
