package dev.disruption.interaction.dialog;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.argument.Forms;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.MessageComponentData;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Waits for what a user does next. Who waits goes before the methods with {@code @OnButton}, {@code @OnSelect} or {@code @OnModal}: these
 * don't hear of it. Of several who wait for the same, the one who came last gets it. What is waited for is forgotten when the application
 * stops; state that has to outlive that belongs into the custom id of a handler.
 */
public final class Dialogs {

	/** How many can wait at a time. */
	public static final int MOST = 10_000;

	/** No pattern of a handler matches what begins with it. */
	private static final String OWN = "~";

	private static final String ANY = "";

	private static final int ID_BYTES = 9;

	private static final int BUTTON = 2;

	/** turns that come while an earlier one is being answered */
	private static final int MOST_AHEAD = 32;

	private final SecureRandom random = new SecureRandom();

	private final Forms forms;

	private final Scheduler work;

	private final Waitings<Interaction, Turn> waitings;

	/**
	 * @param timer clock and timer
	 * @param work where the application's code may block
	 */
	public Dialogs(Forms forms, Scheduler timer, Scheduler work) {
		this.forms = forms;
		this.work = work;
		this.waitings = new Waitings<>(MOST, timer, work);
	}

	/** A custom id unlike any other. Who uses a component that has it when nobody waits any more is told so. */
	public String newCustomId() {
		byte[] bytes = new byte[ID_BYTES];
		this.random.nextBytes(bytes);
		return OWN + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Waits from its subscription on.
	 *
	 * @param limit how long; empty if nothing came in that time
	 * @throws IllegalArgumentException if neither a custom id nor a user is expected, or the limit is not more than nothing
	 */
	public Mono<Turn> await(Expectation expected, Duration limit) {
		return ask(Mono.empty(), expected, limit);
	}

	/**
	 * Asks, and waits for the answer: it is waited for before the question is sent, so that no user is too fast.
	 *
	 * @param question sends what is expected to be used: {@code reply.reply(...)}, {@code reply.showModal(...)}
	 * @param limit how long it is waited for; empty if nothing came in that time
	 * @throws IllegalArgumentException if neither a custom id nor a user is expected, or the limit is not more than nothing
	 */
	public Mono<Turn> ask(Mono<?> question, Expectation expected, Duration limit) {
		return turns(question, expected, limit).next().publishOn(this.work);
	}

	/**
	 * Asks whether something is to be done, as the answer to an interaction; only its user can say so. The buttons are disabled afterwards.
	 *
	 * @return {@code true} for yes; empty if nobody said anything in time
	 */
	public Mono<Boolean> confirm(InteractionReply reply, Confirmation confirmation) {
		return Mono.defer(() -> confirmation.run(this, reply)).publishOn(this.work);
	}

	/**
	 * Shows pages with buttons to turn them, as the answer to an interaction; only its user can turn them. It completes when nobody has turned
	 * them for their time, and disables the buttons then.
	 */
	public Mono<Void> browse(InteractionReply reply, Pages pages) {
		return Mono.defer(() -> new Browsing(this, reply, pages).run()).publishOn(this.work);
	}

	/** All turns, until none has come for that long. */
	Flux<Turn> turns(Mono<?> question, Expectation expected, Duration limit) {
		if (expected.customIds().isEmpty() && expected.userId() == null) {
			throw new IllegalArgumentException("Everything of everybody can't be waited for: name custom ids, or a user with by(...)");
		}
		Set<String> keys = expected.customIds().isEmpty() ? Set.of(ANY) : expected.customIds();
		// an answer that comes before the end of the question doesn't cancel it
		Mono<Void> asked = question.then().cache();
		return this.waitings.open(keys, interaction -> fits(expected, interaction), limit)
			.onBackpressureBuffer(MOST_AHEAD, BufferOverflowStrategy.DROP_LATEST)
			.mergeWith(asked.then(Mono.empty()));
	}

	private static boolean fits(Expectation expected, Interaction interaction) {
		return expected.kind() == kind(interaction) && expected.accepts(InteractionContext.user(interaction).id());
	}

	/** Who waits for the interaction and takes a handle on its answer; {@code null} if nobody does. */
	public @Nullable Waiter find(Interaction interaction) {
		if (this.waitings.size() == 0 || kind(interaction) == null) {
			return null;
		}
		FluxSink<Turn> exact = this.waitings.find(Turn.customId(interaction), interaction);
		FluxSink<Turn> waiting = (exact != null) ? exact : this.waitings.find(ANY, interaction);
		return (waiting != null) ? reply -> waiting.next(new Turn(interaction, reply, this.forms)) : null;
	}

	/** What a user is told who uses a component that is waited for, but not from them, or not any more; {@code null} for any other. */
	public @Nullable String refusal(Interaction interaction) {
		String customId = Turn.customId(interaction);
		if (this.waitings.hasKey(customId) && !customId.isEmpty()) {
			return "This is for somebody else.";
		}
		return customId.startsWith(OWN) ? "This is no longer valid. Please ask for it again." : null;
	}

	/** What the interaction is to the handle on its answer; {@code null} if it can't be waited for. */
	public static @Nullable Kind kind(Interaction interaction) {
		if (interaction.data() instanceof MessageComponentData data) {
			return (data.componentType() == BUTTON) ? Kind.BUTTON : Kind.SELECT;
		}
		return (interaction.data() instanceof ModalSubmitData) ? Kind.MODAL : null;
	}

	/** Somebody who waits for an interaction. */
	@FunctionalInterface
	public interface Waiter {

		/** Goes on, with this handle on the answer. */
		void accept(InteractionReply reply);

	}

}
