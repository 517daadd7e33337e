package dev.disruption.bots.ticket;

import java.util.Arrays;
import java.util.Locale;

import dev.disruption.action.Reply;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.model.color.Color;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import dev.disruption.model.component.Container;
import dev.disruption.model.component.FileUpload;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.SelectOption;
import dev.disruption.model.component.StringSelect;
import dev.disruption.model.component.TextDisplay;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.component.UserSelect;
import dev.disruption.model.interaction.Modal;
import org.springframework.stereotype.Component;

/** What people see of tickets. */
@Component
class TicketViews {

	private final ComponentIds ids;

	TicketViews(ComponentIds ids) {
		this.ids = ids;
	}

	Reply panel() {
		return Reply.of(Container.of(TextDisplay.of("# Support\nSomething doesn't work? Tell us."),
				ActionRow.of(Button.primary("ticket", "Open a ticket"))));
	}

	Modal form() {
		SelectOption[] urgencies = Arrays.stream(Ticket.Urgency.values())
			.map(urgency -> SelectOption.of(urgency.name().toLowerCase(Locale.ROOT), urgency.name()))
			.toArray(SelectOption[]::new);
		return Modal.of("ticket", "New ticket", Label.of("Subject", TextInput.oneLine("subject")),
				Label.of("What happened?", TextInput.paragraph("details")),
				Label.of("How urgent is it?", StringSelect.builder("urgency").options(urgencies).build()),
				Label.of("Screenshots", FileUpload.builder("screenshots").required(false).minValues(0).maxValues(3).fileTypes("image").build()));
	}

	Reply ticket(Ticket ticket) {
		String text = "## " + ticket.title() + "\n" + ticket.form().details() + "\nUrgency: **" + ticket.form().urgency() + "**, by <@"
				+ ticket.opener() + ">, " + ((ticket.assignee() != null) ? "taken by <@" + ticket.assignee() + ">" : "not taken");
		return Reply.of(Container.builder()
			.accentColor((ticket.assignee() != null) ? Color.GREEN : Color.BLURPLE)
			.components(TextDisplay.of(text),
					ActionRow.of(UserSelect.builder(this.ids.of("ticket:{id}:assign", ticket.id())).placeholder("Who takes it?").build()),
					ActionRow.of(Button.danger(this.ids.of("ticket:{id}:close", ticket.id()), "Close")))
			.build());
	}

}
