package dev.disruption.benchmarks.startup;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same bot on JDA in Spring Boot, as its users write it, without a cache that it doesn't need. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class JdaBot {

	public static void main(String[] arguments) throws IOException {
		new SpringApplicationBuilder(JdaBot.class).web(WebApplicationType.NONE)
			.properties(Map.of("bot.url", arguments[0], "bot.token", arguments[1], "bot.gateway", arguments[2],
					"spring.autoconfigure.exclude", ours()))
			.run();
		Held.tellWhenAsked();
	}

	/** The class path is that of the other bot. */
	private static String ours() {
		return StreamSupport.stream(ImportCandidates.load(AutoConfiguration.class, JdaBot.class.getClassLoader()).spliterator(), false)
			.filter(name -> name.startsWith("dev.disruption."))
			.collect(Collectors.joining(","));
	}

	@Bean(destroyMethod = "shutdown")
	JDA jda(@Value("${bot.url}") String url, @Value("${bot.token}") String token, @Value("${bot.gateway}") String gateway)
			throws InterruptedException {
		JDA jda = JDABuilder.createLight(token)
			.setRestConfig(new RestConfig().setBaseUrl(url + "/"))
			.setSessionController(new ConcurrentSessionController() {

				@Override
				public String getGateway() { return gateway; }

			})
			.addEventListeners(new Listener())
			.build()
			.awaitReady();
		jda.updateCommands().addCommands(Commands.slash("ping", "Check whether the bot is awake")).queue();
		return jda;
	}

	/** Answers the command. */
	private static final class Listener extends ListenerAdapter {

		@Override
		public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
			event.reply("Pong!").queue();
		}

	}

}
