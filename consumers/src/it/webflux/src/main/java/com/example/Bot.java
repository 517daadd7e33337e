package com.example;

import dev.disruption.interaction.annotation.SlashCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class Bot {

	public static void main(String[] args) {
		SpringApplication.run(Bot.class, args);
	}

	@SlashCommand(description = "Check the bot's latency")
	String ping() {
		return "Pong!";
	}

}
