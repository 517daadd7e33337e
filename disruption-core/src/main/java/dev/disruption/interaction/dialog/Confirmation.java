package dev.disruption.interaction.dialog;

import java.time.Duration;

import dev.disruption.action.CheckReturnValue;
import dev.disruption.action.Reply;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Button;
import reactor.core.publisher.Mono;

/**
 * A question with the buttons yes and no.
 *
 * @param question what is asked; its own components stand above the buttons
 * @param yes the text on the button that confirms
 * @param no the text on the button that doesn't
 * @param dangerous whether what is confirmed can't be undone, so that its button is red
 * @param limit how long the user has
 */
public record Confirmation(Reply question, String yes, String no, boolean dangerous, Duration limit) {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	public Confirmation {
		requireAnswerable(limit);
	}

	@CheckReturnValue
	public static Confirmation of(String question) { return of(Reply.of(question)); }

	@CheckReturnValue
	public static Confirmation of(Reply question) { return new Confirmation(question, "Yes", "No", false, LIMIT); }

	/** The same with other texts on the buttons: 1 to 80 characters each. */
	@CheckReturnValue
	public Confirmation buttons(String yesLabel, String noLabel) {
		return new Confirmation(this.question, yesLabel, noLabel, this.dangerous, this.limit);
	}

	/** The same for something that can't be undone. */
	@CheckReturnValue
	public Confirmation irrevocable() { return new Confirmation(this.question, this.yes, this.no, true, this.limit); }

	/** The same with another time to answer: more than zero and less than 15 minutes, by default one. */
	@CheckReturnValue
	public Confirmation within(Duration time) { return new Confirmation(this.question, this.yes, this.no, this.dangerous, time); }

	Mono<Boolean> run(Dialogs dialogs, InteractionReply reply) {
		String confirmed = dialogs.newCustomId();
		String refused = dialogs.newCustomId();
		Button first = this.dangerous ? Button.danger(confirmed, this.yes) : Button.success(confirmed, this.yes);
		Button second = Button.secondary(refused, this.no);
		Reply open = Rows.below(this.question, ActionRow.of(first, second));
		Reply closed = Rows.below(this.question, ActionRow.of(first.asDisabled(), second.asDisabled()));
		return dialogs.turns(reply.reply(open), Expectation.button(confirmed, refused).by(reply.user()), this.limit)
			.next()
			.flatMap(turn -> turn.reply().update(closed).thenReturn(turn.customId().equals(confirmed)))
			.switchIfEmpty(Mono.defer(() -> reply.edit(closed).then(Mono.empty())));
	}

	static void requireAnswerable(Duration limit) {
		if (limit.isNegative() || limit.isZero() || limit.compareTo(InteractionReply.LIFETIME) >= 0) {
			throw new IllegalArgumentException("The time for a click is " + limit + ", it has to be more than zero and less than 15 minutes: after "
					+ "that the buttons could not be disabled");
		}
	}

}
