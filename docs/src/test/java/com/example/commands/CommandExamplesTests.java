package com.example.commands;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@DiscordTest
class CommandExamplesTests {

	@Autowired private Discord discord;

	@Test
	void takesOptionsAndLeavesOut() {
		String grace = this.discord.user("grace").id();
		this.discord.user("ada")
			.in("general")
			.runs("/remind user:@grace text:tea")
			.expectEphemeral("I will remind <@" + grace + "> of \"tea\" in 10 minutes.");
		this.discord.user("ada")
			.in("general")
			.runs("/remind user:@grace text:tea minutes:5")
			.expectEphemeral("I will remind <@" + grace + "> of \"tea\" in 5 minutes.");
	}

	@Test
	void waitsForAMono() {
		String bot = this.discord.simulator().world().bot().name();
		String channel = this.discord.simulator().world().channel("general").id();
		this.discord.user("ada").in("general").runs("/whoami").expectReply("I am " + bot + ", and this is channel <#" + channel + ">");
	}

	@Configuration
	@EnableAutoConfiguration
	@Import(CommandExamples.class)
	static class Application {
	}

}
