package dev.disruption.bots.ticket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot: on Discord where DISCORD_TOKEN is set, on a simulated Discord otherwise. */
@SpringBootApplication
class TicketBot {

	public static void main(String[] args) {
		SpringApplication.run(TicketBot.class, args);
	}

}
