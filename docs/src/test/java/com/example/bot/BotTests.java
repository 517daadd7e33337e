package com.example.bot;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

// tag::test[]
@DiscordTest(properties = "disruption.gateway.additional-intents=message-content")
class BotTests {

	@Autowired Discord discord;

	@Test
	void answersAMessage() {
		this.discord.user("ada").in("general").says("!ping").expectReply("Pong!");
	}

	@Test
	void answersACommand() {
		this.discord.user("grace").in("general").runs("/ping").expectReply("Pong!");
	}

}
// end::test[]
