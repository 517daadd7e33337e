package com.example.bots;

import java.util.List;
import java.util.stream.Stream;

import dev.disruption.interaction.annotation.SlashCommand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

// tag::bots[]
class SeveralBots {

	public static void main(String[] args) { start(args); }

	static List<ConfigurableApplicationContext> start(String... args) {
		ConfigurableApplicationContext shared = new SpringApplicationBuilder(Shared.class).web(WebApplicationType.NONE).run(args);
		return Stream.of("alpha", "beta").map(name -> start(name, shared, args)).toList();
	}

	private static ConfigurableApplicationContext start(String name, ConfigurableApplicationContext shared, String... args) {
		return new SpringApplicationBuilder(Bot.class).parent(shared)
			.web(WebApplicationType.NONE)
			.properties("bot.name=" + name, "disruption.token=${bots." + name + ".token:}", "disruption.data-directory=.disruption/" + name)
			.run(args);
	}

	/** What all bots use: data sources, clients of other services. */
	@Configuration(proxyBeanMethods = false)
	static class Shared {

		@Bean
		Counter counter() { return new Counter(); }

	}

	/** What each bot has of its own: listeners, handlers, and everything of Disruption. */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Commands.class)
	static class Bot {
	}

	static class Commands {

		private final String name;

		private final Counter counter;

		Commands(@Value("${bot.name}") String name, Counter counter) {
			this.name = name;
			this.counter = counter;
		}

		@SlashCommand(description = "Say who you are")
		String who() { return "I am " + this.name + ", and this is answer " + this.counter.next(); }

	}

}
// end::bots[]
