package dev.disruption.bots.ticket;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has asked for.
 *
 * @param opener who asked
 * @param assignee who takes care of it
 */
record Ticket(int id, Snowflake opener, Form form, @Nullable Snowflake assignee) {

	Ticket assignedTo(Snowflake somebody) { return new Ticket(this.id, this.opener, this.form, somebody); }

	String title() { return "#" + this.id + " " + this.form.subject; }

	/** Everything about it, to be kept as a file. */
	String transcript() {
		return title() + "\nopened by " + this.opener + "\nurgency " + this.form.urgency + "\nassigned to "
				+ ((this.assignee != null) ? this.assignee : "nobody") + "\n\n" + this.form.details + "\n";
	}

	/**
	 * What is filled in to open one: a component for each field of the modal.
	 *
	 * @param screenshots as many as there are
	 */
	record Form(String subject, String details, Urgency urgency, List<Attachment> screenshots) {
	}

	/** How soon. */
	enum Urgency {

		NOW, SOON, SOMETIME

	}

}
