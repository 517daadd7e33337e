package com.example.commands;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.dialog.Confirmation;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.dialog.Expectation;
import dev.disruption.interaction.dialog.MessageDialogs;
import dev.disruption.interaction.dialog.Pages;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Snowflake;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.interaction.Interaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class DialogExamples {

	private final List<String> notes = new CopyOnWriteArrayList<>(List.of("milk", "bread", "tea"));

	private final Dialogs dialogs;

	private final MessageDialogs messages;

	DialogExamples(Dialogs dialogs, MessageDialogs messages) {
		this.dialogs = dialogs;
		this.messages = messages;
	}

	// tag::confirm[]
	@SlashCommand(description = "Delete all notes")
	Mono<String> wipe(InteractionReply reply) {
		return this.dialogs.confirm(reply, Confirmation.of("Delete all notes?").buttons("Delete", "Keep").irrevocable())
			.filter(yes -> yes)
			.doOnNext(yes -> this.notes.clear())
			.map(yes -> "Deleted.");
	}
	// end::confirm[]

	// tag::pages[]
	@SlashCommand(description = "Show the notes, one by one")
	Mono<Void> notes(InteractionReply reply) {
		return this.dialogs.browse(reply, Pages.of(this.notes.stream().map(Reply::of).toList()));
	}
	// end::pages[]

	// tag::ask[]
	@SlashCommand(description = "Toss a coin")
	Mono<Void> toss(InteractionReply reply) {
		String heads = this.dialogs.newCustomId();
		String tails = this.dialogs.newCustomId();
		Reply question = Reply.of("Call it!").components(ActionRow.of(Button.primary(heads, "Heads"), Button.primary(tails, "Tails")));
		return this.dialogs.ask(reply.reply(question), Expectation.button(heads, tails).by(reply.user()), Duration.ofSeconds(30))
			.switchIfEmpty(Mono.defer(() -> reply.edit(Reply.of("Too slow.")).then(Mono.empty())))
			.flatMap(turn -> turn.reply().update(Reply.of("You have said " + (turn.customId().equals(heads) ? "heads." : "tails."))));
	}
	// end::ask[]

	// tag::message[]
	@SlashCommand(description = "Introduce yourself")
	Mono<String> introduce(InteractionReply reply, Interaction here) {
		Snowflake channel = Objects.requireNonNull(here.channelId());
		return this.messages.ask(reply.reply("What is your name?"), channel, reply.user().id(), Duration.ofMinutes(1))
			.map(answer -> "Nice to meet you, " + answer.message().content() + ".")
			.defaultIfEmpty("Never mind.");
	}
	// end::message[]

}
