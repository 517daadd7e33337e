package dev.disruption.sample;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import org.springframework.stereotype.Component;

/** Commands that answer with a text. */
@Component
class BasicCommands {

	@SlashCommand(description = "Check whether the bot is awake")
	String ping() {
		return "Pong!";
	}

	@SlashCommand(description = "Let the bot repeat something")
	String echo(@Option("What to repeat") String text) {
		return text;
	}

}
