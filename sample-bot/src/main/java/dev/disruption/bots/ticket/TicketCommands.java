package dev.disruption.bots.ticket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Autocomplete;
import dev.disruption.interaction.annotation.InteractionExceptionHandler;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.OnModal;
import dev.disruption.interaction.annotation.OnSelect;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.dialog.Confirmation;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Upload;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opens tickets, hands them on, and closes them. They are kept in memory; a real bot would keep them in a database. */
@Component
class TicketCommands {

	private final Map<Integer, Ticket> tickets = new ConcurrentHashMap<>();

	private final AtomicInteger last = new AtomicInteger();

	private final TicketViews views;

	private final Dialogs dialogs;

	TicketCommands(TicketViews views, Dialogs dialogs) {
		this.views = views;
		this.dialogs = dialogs;
	}

	@SlashCommand(name = "support panel", description = "Put up the panel")
	@RequirePermissions(Permission.MANAGE_GUILD)
	Reply panel() {
		return this.views.panel();
	}

	@OnButton("ticket")
	Modal open() {
		return this.views.form();
	}

	@OnModal("ticket")
	Flux<Reply> opened(Ticket.Form form, User opener) {
		Ticket ticket = new Ticket(this.last.incrementAndGet(), opener.id(), form, null);
		this.tickets.put(ticket.id(), ticket);
		return Flux.just(Reply.of("Thank you, this is ticket #" + ticket.id() + ".").ephemeral(), this.views.ticket(ticket));
	}

	@OnSelect("ticket:{id}:assign")
	Reply assign(int id, List<User> chosen) {
		Ticket ticket = find(id).assignedTo(chosen.get(0).id());
		this.tickets.put(id, ticket);
		return this.views.ticket(ticket).asUpdate();
	}

	@OnButton("ticket:{id}:close")
	Mono<Reply> closeByButton(int id, InteractionReply reply) {
		Ticket ticket = find(id);
		Confirmation question = Confirmation.of(Reply.of("Close " + ticket.title() + "?").ephemeral()).buttons("Close", "Leave open");
		return this.dialogs.confirm(reply, question).filter(yes -> yes).map(yes -> close(id));
	}

	@SlashCommand(name = "support close", description = "Close a ticket")
	Reply close(@Option("Which one") int ticket) {
		Ticket closed = find(ticket);
		this.tickets.remove(ticket);
		return Reply.of("Ticket #" + ticket + " is closed.")
			.file(Upload.of("ticket-" + ticket + ".txt", closed.transcript().getBytes(StandardCharsets.UTF_8)));
	}

	@Autocomplete("support close ticket")
	Map<String, Integer> open(String typed) {
		return this.tickets.values()
			.stream()
			.filter(ticket -> ticket.title().contains(typed))
			.collect(Collectors.toMap(Ticket::title, Ticket::id));
	}

	@InteractionExceptionHandler
	Reply unknown(UnknownTicket unknown) {
		return Reply.of("There is no ticket #" + unknown.id + " any more.").ephemeral();
	}

	private Ticket find(int id) {
		Ticket ticket = this.tickets.get(id);
		if (ticket == null) {
			throw new UnknownTicket(id);
		}
		return ticket;
	}

	/** Somebody means a ticket that is closed. */
	static final class UnknownTicket extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int id;

		UnknownTicket(int id) {
			super("Ticket " + id);
			this.id = id;
		}

	}

}
