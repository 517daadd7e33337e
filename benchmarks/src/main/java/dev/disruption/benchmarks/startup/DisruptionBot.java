package dev.disruption.benchmarks.startup;

import java.io.IOException;
import java.util.Map;

import dev.disruption.interaction.annotation.SlashCommand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** A bot with one command. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class DisruptionBot {

	public static void main(String[] arguments) throws IOException {
		new SpringApplicationBuilder(DisruptionBot.class).web(WebApplicationType.NONE)
			.properties(Map.of("disruption.rest.url", arguments[0], "disruption.token", arguments[1],
					"disruption.gateway.session-store.enabled", "false"))
			.run();
		Held.tellWhenAsked();
	}

	@SlashCommand(description = "Check whether the bot is awake")
	String ping() { return "Pong!"; }

}
