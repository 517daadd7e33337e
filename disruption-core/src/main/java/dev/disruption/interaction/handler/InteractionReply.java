package dev.disruption.interaction.handler;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.handler.ReplyState.Step;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * The answer to one interaction, for handlers that want more than to return it. Everything is sent when it is subscribed to. What can't be
 * answered any more errors with an {@link IllegalStateException} before anything is sent; 15 minutes after the arrival that is an
 * {@link InteractionExpiredException}.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction">Responding to an Interaction</a>
 */
public final class InteractionReply {

	/** How long an interaction can be answered. */
	public static final Duration LIFETIME = Duration.ofMinutes(15);

	private final Interaction interaction;

	private final ReplyState state;

	private final ResponseTransport transport;

	private final Scheduler scheduler;

	private final long expiresAt;

	/** completes when the first answer has arrived: whatever else is sent waits for it */
	private final Sinks.Empty<Void> first = Sinks.empty();

	/**
	 * @param transport takes the answers
	 * @param receivedAt when the interaction arrived, in nanoseconds of the scheduler's clock
	 */
	public InteractionReply(Interaction interaction, Kind kind, ResponseTransport transport, Scheduler scheduler, long receivedAt) {
		this.interaction = interaction;
		this.state = new ReplyState(kind);
		this.transport = transport;
		this.scheduler = scheduler;
		this.expiresAt = receivedAt + LIFETIME.toNanos();
	}

	/** What is answered. */
	public Interaction interaction() { return this.interaction; }

	/** Who is answered. */
	public User user() { return InteractionContext.user(this.interaction); }

	/** Answers with a text. */
	public Mono<Void> reply(String content) {
		return reply(Reply.of(content));
	}

	/** Answers, once. If the answer was deferred it takes the place of that. */
	public Mono<Void> reply(Reply reply) {
		return send(() -> this.state.reply(reply.onlyForUser()), () -> InteractionResponse.message(callback(reply)), reply).then();
	}

	/** Answers, or says more if there was an answer: what a method returns, whatever it has done with the handle before. */
	public Mono<Void> say(Reply reply) {
		return send(() -> this.state.say(reply.onlyForUser()), () -> InteractionResponse.message(callback(reply)), reply).then();
	}

	/** Completes when the first answer has arrived at Discord, and errors if that failed. */
	public Mono<Void> answered() { return this.first.asMono(); }

	/** Changes the message whose component was used, or from which the modal was opened. */
	public Mono<Void> update(Reply reply) {
		return send(this.state::update, () -> InteractionResponse.updateMessage(callback(reply)), reply).then();
	}

	/** Shows that the bot is thinking; the answer has then 15 minutes. */
	public Mono<Void> defer() {
		return defer(false);
	}

	/** @param ephemeral whether only the user sees that the bot is thinking, and the answer */
	public Mono<Void> defer(boolean ephemeral) {
		return send(() -> this.state.defer(ephemeral), () -> InteractionResponse.deferredMessage(ephemeral), null).then();
	}

	/** Leaves the message whose component was used as it is for now; it can be updated within 15 minutes. */
	public Mono<Void> deferUpdate() {
		return send(this.state::deferUpdate, InteractionResponse::deferredUpdateMessage, null).then();
	}

	/** Opens a modal, as the first answer. */
	public Mono<Void> showModal(Modal modal) {
		return send(this.state::modal, () -> InteractionResponse.modal(modal), null).then();
	}

	/** Opens the application's activity, as the first answer. */
	public Mono<Void> launchActivity() {
		return send(this.state::launch, InteractionResponse::launchActivity, null).then();
	}

	/** Proposes at most 25 values for the option that is being typed. */
	public Mono<Void> choices(List<ApplicationCommandOptionChoice> choices) {
		return send(this.state::choices, () -> InteractionResponse.autocomplete(choices), null).then();
	}

	/** Changes the answer. */
	public Mono<Message> edit(Reply reply) {
		return send(this.state::edit, InteractionResponse::deferredUpdateMessage, reply);
	}

	/** Says more, after the answer. A user-installed application can say five things more. */
	public Mono<Message> followUp(Reply reply) {
		return send(() -> this.state.followUp(reply.onlyForUser()), InteractionResponse::deferredUpdateMessage, reply);
	}

	/** Deletes the answer. */
	public Mono<Void> delete() {
		return send(this.state::delete, InteractionResponse::deferredUpdateMessage, null).then();
	}

	/** The message that was the answer. */
	public Mono<Message> original() {
		return afterFirst(() -> this.transport.original(this.interaction));
	}

	/** Whether nothing has been answered yet. */
	public boolean isOpen() {
		synchronized (this.state) {
			return this.state.isOpen();
		}
	}

	/** Says nothing, if a handler has nothing to say: a component would otherwise look as if it had failed. */
	public Mono<Void> acknowledge() {
		return Mono.defer(() -> (isOpen() && this.state.defersUpdate()) ? deferUpdate() : Mono.empty());
	}

	/** What the watchdog does: keeps the interaction answerable. Empty if it is answered. */
	public Mono<Void> deferIfOpen(boolean ephemeral) {
		return Mono.defer(() -> {
			if (!isOpen()) {
				return Mono.empty();
			}
			return this.state.defersUpdate() ? deferUpdate() : defer(ephemeral);
		});
	}

	private Mono<Message> send(Supplier<Step> decision, Supplier<InteractionResponse> response, @Nullable Reply reply) {
		return Mono.defer(() -> {
			requireAlive();
			Step step;
			synchronized (this.state) {
				step = decision.get();
			}
			return switch (step) {
				case NOTHING -> afterFirst(Mono::empty);
				case RESPOND -> respond(response.get(), reply);
				case EDIT_ORIGINAL -> afterFirst(() -> this.transport.editOriginal(this.interaction, written(reply)));
				case REPLACE_ORIGINAL -> afterFirst(() -> replace(written(reply)));
				case DELETE_ORIGINAL -> afterFirst(() -> this.transport.deleteOriginal(this.interaction).then(Mono.empty()));
				case FOLLOW_UP -> afterFirst(() -> this.transport.followUp(this.interaction, written(reply)));
			};
		});
	}

	private Mono<Message> respond(InteractionResponse response, @Nullable Reply reply) {
		return this.transport.respond(this.interaction, response, reply)
			.doOnSuccess(done -> this.first.tryEmitEmpty())
			.doOnError(this.first::tryEmitError)
			.then(Mono.empty());
	}

	private Mono<Message> afterFirst(Supplier<Mono<Message>> request) {
		return this.first.asMono().then(Mono.defer(() -> {
			requireAlive();
			return request.get();
		}));
	}

	private Mono<Message> replace(Reply reply) {
		return this.transport.deleteOriginal(this.interaction).then(this.transport.followUp(this.interaction, reply));
	}

	private void requireAlive() {
		if (MonotonicScheduler.nanos(this.scheduler) >= this.expiresAt) {
			throw new InteractionExpiredException(this.interaction.id());
		}
	}

	private static InteractionCallbackMessage callback(Reply reply) {
		return reply.writeTo(new InteractionCallbackMessage());
	}

	private static Reply written(@Nullable Reply reply) {
		return Objects.requireNonNull(reply);
	}

}
