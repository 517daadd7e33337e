package com.example.bot;

import dev.disruption.action.Reply;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.annotation.SlashCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.event.EventListener;

// tag::bot[]
@SpringBootApplication
class Bot {
	public static void main(String[] args) { SpringApplication.run(Bot.class, args); }

	@SlashCommand(description = "Check the bot's latency")
	String ping() { return "Pong!"; }

	@EventListener
	Reply onMessage(MessageCreate event) {
		return event.message().content().equals("!ping") ? event.reply("Pong!") : null;
	}
}
// end::bot[]
