package com.example.commands;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.user.User;
import dev.disruption.rest.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CommandExamples {

	private final Users users;

	CommandExamples(Users users) {
		this.users = users;
	}

	// tag::options[]
	@SlashCommand(description = "Remind somebody of something")
	Reply remind(@Option("Whom to remind") User user, @Option("Of what") String text,
			@Option("In how many minutes") @Nullable Integer minutes) {
		int delay = (minutes != null) ? minutes : 10;
		return Reply.of("I will remind <@" + user.id() + "> of \"" + text + "\" in " + delay + " minutes.").ephemeral();
	}
	// end::options[]

	// tag::mono[]
	@SlashCommand(description = "Say who the bot is")
	Mono<String> whoami(Interaction interaction) {
		return this.users.getCurrentUser().map(bot -> "I am " + bot.username() + ", and this is channel <#" + interaction.channelId() + ">");
	}
	// end::mono[]

}
