package dev.disruption.interaction.dialog;

import dev.disruption.action.Reply;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import reactor.core.publisher.Mono;

/** One user who turns pages. */
final class Browsing {

	private final Dialogs dialogs;

	private final Pages pages;

	private final String first;

	private final String previous;

	private final String where;

	private final String next;

	private final String last;

	private final InteractionReply opening;

	private volatile int at;

	private volatile InteractionReply latest;

	Browsing(Dialogs dialogs, InteractionReply reply, Pages pages) {
		this.dialogs = dialogs;
		this.opening = reply;
		this.latest = reply;
		this.pages = pages;
		this.first = dialogs.newCustomId();
		this.previous = dialogs.newCustomId();
		this.where = dialogs.newCustomId();
		this.next = dialogs.newCustomId();
		this.last = dialogs.newCustomId();
	}

	Mono<Void> run() {
		if (this.pages.count() == 1) {
			return page(0).flatMap(this.opening::reply);
		}
		Mono<Void> opened = shown(true).flatMap(this.opening::reply);
		Expectation turning = Expectation.button(this.first, this.previous, this.next, this.last).by(this.opening.user());
		return this.dialogs.turns(opened, turning, this.pages.limit()).concatMap(this::turn).then(Mono.defer(this::close));
	}

	private Mono<Void> turn(Turn turn) {
		this.at = number(turn.customId());
		return shown(true).flatMap(page -> turn.reply().update(page)).doOnSuccess(done -> this.latest = turn.reply());
	}

	private int number(String clicked) {
		if (clicked.equals(this.first)) {
			return 0;
		}
		if (clicked.equals(this.last)) {
			return this.pages.count() - 1;
		}
		// who clicks twice in a hurry doesn't fall off the end
		return clicked.equals(this.next) ? Math.min(this.at + 1, this.pages.count() - 1) : Math.max(this.at - 1, 0);
	}

	private Mono<Void> close() {
		return shown(false).flatMap(page -> this.latest.edit(page)).then();
	}

	private Mono<Reply> shown(boolean open) {
		return page(this.at).map(page -> Rows.below(page, buttons(open)));
	}

	private Mono<Reply> page(int number) {
		return this.pages.page().apply(number);
	}

	private ActionRow buttons(boolean open) {
		boolean back = open && this.at > 0;
		boolean on = open && this.at < this.pages.count() - 1;
		return ActionRow.of(button(this.first, "⏮", back), button(this.previous, "◀", back),
				button(this.where, (this.at + 1) + " / " + this.pages.count(), false), button(this.next, "▶", on), button(this.last, "⏭", on));
	}

	private static Button button(String customId, String label, boolean enabled) {
		Button button = Button.secondary(customId, label);
		return enabled ? button : button.asDisabled();
	}

}
