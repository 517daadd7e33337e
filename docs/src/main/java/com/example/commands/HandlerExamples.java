package com.example.commands;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Autocomplete;
import dev.disruption.interaction.annotation.MessageCommand;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.OnModal;
import dev.disruption.interaction.annotation.OnSelect;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.TextCommand;
import dev.disruption.interaction.annotation.UserCommand;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.StringSelect;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import org.springframework.stereotype.Component;

@Component
class HandlerExamples {

	private final Map<String, String> notes = new TreeMap<>(Map.of("rules", "Be kind."));

	private final ComponentIds ids;

	HandlerExamples(ComponentIds ids) {
		this.ids = ids;
	}

	// tag::menus[]
	@UserCommand
	String greet(User user) {
		return "Hello " + user.displayName() + "!";
	}

	@MessageCommand("Count words")
	Reply count(Message message) {
		return Reply.of(message.content().split("\\s+").length + " words").ephemeral();
	}
	// end::menus[]

	// tag::autocomplete[]
	@SlashCommand(name = "note show", description = "Show a note")
	String show(String name) {
		return this.notes.getOrDefault(name, "There is no such note.");
	}

	@Autocomplete("note show name")
	List<String> names(String typed) {
		return this.notes.keySet().stream().filter(name -> name.startsWith(typed)).toList();
	}
	// end::autocomplete[]

	// tag::button[]
	@SlashCommand(description = "Ask what to have for lunch")
	Reply lunch() {
		return Reply.of("What shall we have?")
			.components(ActionRow.of(Button.primary(this.ids.of("lunch:{dish}", "soup"), "Soup"),
					Button.primary(this.ids.of("lunch:{dish}", "salad"), "Salad")),
					ActionRow.of(StringSelect.builder("drinks").option("Tea", "tea").option("Water", "water").maxValues(2).build()));
	}

	@OnButton("lunch:{dish}")
	Reply choose(String dish, User user) {
		return Reply.update(user.displayName() + " wants " + dish);
	}

	@OnSelect("drinks")
	String drink(List<String> drinks) {
		return String.join(" and ", drinks) + ", coming up";
	}
	// end::button[]

	// tag::modal[]
	@SlashCommand(name = "note write", description = "Write a note")
	Modal write(String name) {
		return Modal.of(this.ids.of("note:{name}", name), "A note", Label.of("Text", TextInput.paragraph("text")),
				Label.of("Signature", TextInput.oneLine("signed").asOptional()));
	}

	record NoteForm(String text, String signed) {
	}

	@OnModal("note:{name}")
	Reply written(String name, NoteForm form) {
		this.notes.put(name, form.text());
		return Reply.of("Noted.").ephemeral();
	}
	// end::modal[]

	// tag::text[]
	@SlashCommand(description = "Add two numbers")
	@TextCommand(aliases = "plus")
	String add(long first, long second) {
		return first + " + " + second + " = " + (first + second);
	}
	// end::text[]

}
