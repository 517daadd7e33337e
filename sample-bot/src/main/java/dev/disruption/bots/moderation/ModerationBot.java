package dev.disruption.bots.moderation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot: on Discord where DISCORD_TOKEN is set, on a simulated Discord otherwise. */
@SpringBootApplication
class ModerationBot {

	public static void main(String[] args) {
		SpringApplication.run(ModerationBot.class, args);
	}

}
