package com.example;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "server.port=0")
class BotTests {

	@Autowired Discord discord;

	@Autowired ApplicationContext context;

	@Test
	void answersPing() {
		this.discord.user("ada").in("general").runs("/ping").expectReply("Pong!");
		assertThat(this.discord.simulator().violations()).isEmpty();
	}

	@Test
	void isTheKindOfApplicationThatItsDependenciesMake() {
		assertThat(WebApplicationType.NONE).isEqualTo(type());
	}

	private WebApplicationType type() {
		String name = this.context.getClass().getSimpleName();
		if (name.contains("Reactive")) {
			return WebApplicationType.REACTIVE;
		}
		return name.contains("Web") ? WebApplicationType.SERVLET : WebApplicationType.NONE;
	}

}
