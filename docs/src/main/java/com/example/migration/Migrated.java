package com.example.migration;

import dev.disruption.action.Reply;
import dev.disruption.client.DiscordClient;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.json.Snowflake;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class Migrated {

	private final DiscordClient discord;

	private final ComponentIds ids;

	Migrated(DiscordClient discord, ComponentIds ids) {
		this.discord = discord;
		this.ids = ids;
	}

	// tag::message[]
	@EventListener
	@Nullable
	Reply onMessage(MessageCreate event) {
		return event.message().content().equals("!ping") ? event.reply("Pong!") : null;
	}
	// end::message[]

	// tag::command[]
	@SlashCommand(description = "Greet somebody")
	Reply greet(@Option("Whom to greet") User who) {
		return Reply.of("Hello, <@" + who.id() + ">")
			.components(ActionRow.of(Button.primary(this.ids.of("wave:{who}", who.id()), "Wave")));
	}

	@OnButton("wave:{who}")
	Reply wave(Snowflake who) {
		return Reply.of("You wave at <@" + who + ">").ephemeral();
	}
	// end::command[]

	// tag::moderate[]
	Mono<Void> moderate(Snowflake guildId, Snowflake userId, Snowflake muted) {
		return this.discord.member(guildId, userId)
			.addRole(muted)
			.reason("Spam")
			.then(this.discord.member(guildId, userId).ban().reason("More spam"));
	}
	// end::moderate[]

}
