package dev.disruption.interaction.handler;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;

/**
 * What can still be answered to an interaction, and by which request. It decides and sends nothing.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object">Interaction Response Object</a>
 */
final class ReplyState {

	private final Kind kind;

	private Phase phase = Phase.OPEN;

	private boolean ephemeral;

	ReplyState(Kind kind) {
		this.kind = kind;
	}

	/** @param onlyForUser whether only the user is to see the answer */
	Step reply(boolean onlyForUser) {
		require(this.kind != Kind.AUTOCOMPLETE, "While an option is being typed only choices can be proposed");
		return switch (this.phase) {
			case OPEN -> next(Phase.ANSWERED, onlyForUser, Step.RESPOND);
			case DEFERRED -> next(Phase.ANSWERED, onlyForUser, (onlyForUser == this.ephemeral) ? Step.EDIT_ORIGINAL : Step.REPLACE_ORIGINAL);
			case DEFERRED_UPDATE -> next(Phase.ANSWERED, onlyForUser, Step.FOLLOW_UP);
			case ANSWERED -> throw new IllegalStateException(
					"The interaction was answered already: say more with followUp(...), change the answer with edit(...)");
			case MODAL -> throw modalShown();
		};
	}

	/** Answers if that is still to be done, and says more if it is not. */
	Step say(boolean onlyForUser) {
		return (this.phase == Phase.ANSWERED) ? followUp(onlyForUser) : reply(onlyForUser);
	}

	Step update() {
		require(this.kind == Kind.BUTTON || this.kind == Kind.SELECT || this.kind == Kind.MODAL,
				"Only a component or a modal has a message to update: use reply(...)");
		return switch (this.phase) {
			case OPEN -> next(Phase.ANSWERED, false, Step.RESPOND);
			case DEFERRED_UPDATE -> next(Phase.ANSWERED, false, Step.EDIT_ORIGINAL);
			case DEFERRED -> throw new IllegalStateException("A new message was deferred, so the old one can't be updated any more: use reply(...)");
			case ANSWERED -> throw new IllegalStateException("The interaction was answered already: change the answer with edit(...)");
			case MODAL -> throw modalShown();
		};
	}

	/** Shows that the bot is thinking; nothing is to be done if that was shown already. */
	Step defer(boolean onlyForUser) {
		require(this.kind != Kind.AUTOCOMPLETE, "Proposing choices can't be deferred");
		return switch (this.phase) {
			case OPEN -> next(Phase.DEFERRED, onlyForUser, Step.RESPOND);
			case DEFERRED, DEFERRED_UPDATE -> Step.NOTHING;
			case ANSWERED -> throw new IllegalStateException("The interaction was answered already: there is nothing to defer");
			case MODAL -> throw modalShown();
		};
	}

	Step deferUpdate() {
		require(this.kind == Kind.BUTTON || this.kind == Kind.SELECT || this.kind == Kind.MODAL,
				"Only a component or a modal has a message to update: use defer(...)");
		return (this.phase == Phase.OPEN) ? next(Phase.DEFERRED_UPDATE, false, Step.RESPOND) : Step.NOTHING;
	}

	Step modal() {
		require(this.kind != Kind.MODAL, "A modal can't be the answer to a modal: use reply(...) with a button that opens the next one");
		require(this.kind != Kind.AUTOCOMPLETE, "While an option is being typed only choices can be proposed");
		require(this.phase == Phase.OPEN, "A modal has to be the first answer, and this interaction is " + this.phase
				+ ": open it before anything that takes longer than the watchdog waits");
		return next(Phase.MODAL, false, Step.RESPOND);
	}

	Step launch() {
		require(this.kind != Kind.AUTOCOMPLETE, "While an option is being typed only choices can be proposed");
		require(this.phase == Phase.OPEN, "The activity has to be opened as the first answer, and this interaction is " + this.phase);
		return next(Phase.ANSWERED, false, Step.RESPOND);
	}

	Step choices() {
		require(this.kind == Kind.AUTOCOMPLETE, "Choices can only be proposed while an option is being typed: use reply(...)");
		require(this.phase == Phase.OPEN, "Choices were proposed already");
		return next(Phase.ANSWERED, false, Step.RESPOND);
	}

	Step edit() {
		require(this.phase != Phase.OPEN, "There is no answer to change yet: use reply(...)");
		require(this.phase != Phase.MODAL, "A modal was the answer, and can't be changed");
		return next(Phase.ANSWERED, this.ephemeral, Step.EDIT_ORIGINAL);
	}

	/** Says more; what was deferred is answered first, or Discord would take this for the answer. */
	Step followUp(boolean onlyForUser) {
		require(this.phase != Phase.OPEN, "The first answer has to be reply(...), defer() or update(...)");
		return (this.phase == Phase.DEFERRED) ? reply(onlyForUser) : Step.FOLLOW_UP;
	}

	Step delete() {
		require(this.phase != Phase.OPEN && this.phase != Phase.MODAL, "There is no answer to delete");
		return next(Phase.ANSWERED, this.ephemeral, Step.DELETE_ORIGINAL);
	}

	boolean isOpen() { return this.phase == Phase.OPEN; }

	/** Whether a message that exists is what an automatic deferral leaves alone. */
	boolean defersUpdate() { return this.kind == Kind.BUTTON || this.kind == Kind.SELECT; }

	private Step next(Phase following, boolean onlyForUser, Step step) {
		this.phase = following;
		this.ephemeral = onlyForUser;
		return step;
	}

	private static void require(boolean condition, String problem) {
		if (!condition) {
			throw new IllegalStateException(problem);
		}
	}

	private static IllegalStateException modalShown() {
		return new IllegalStateException("A modal was the answer: what comes next is the answer to its submission");
	}

	private enum Phase {

		OPEN, DEFERRED, DEFERRED_UPDATE, ANSWERED, MODAL

	}

	/** The request that an answer takes. */
	enum Step {

		/** the callback of the interaction */
		RESPOND,
		EDIT_ORIGINAL,
		/** the deferred answer is seen by others than the answer may be seen by: it goes, and a new one comes */
		REPLACE_ORIGINAL,
		DELETE_ORIGINAL,
		FOLLOW_UP,
		NOTHING

	}

}
