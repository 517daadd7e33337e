package dev.disruption.interaction.dialog;

import java.time.Duration;
import java.util.Set;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.json.Snowflake;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Waits for what a user writes next. Listeners and text commands hear of the message as well: a message can be read by many. Texts of
 * others than the bot's own direct messages and mentions need the privileged intent {@code MESSAGE_CONTENT}.
 */
public final class MessageDialogs {

	private final Waitings<MessageCreate, MessageCreate> waitings;

	private final Scheduler work;

	private volatile boolean listened;

	/**
	 * @param timer clock and timer
	 * @param work where the application's code may block
	 */
	public MessageDialogs(Scheduler timer, Scheduler work) {
		this.waitings = new Waitings<>(Dialogs.MOST, timer, work);
		this.work = work;
	}

	/**
	 * Waits for the next message of the user in the channel, from its subscription on.
	 *
	 * @param limit how long; empty if nothing came in that time
	 * @throws IllegalArgumentException if the limit is not more than nothing
	 */
	public Mono<MessageCreate> await(Snowflake channelId, Snowflake userId, Duration limit) {
		return ask(Mono.empty(), channelId, userId, limit);
	}

	/**
	 * Asks, and waits for the user's next message in the channel: it is waited for before the question is sent, so that no user is too fast.
	 *
	 * @param question sends something
	 * @param limit how long it is waited for; empty if nothing came in that time
	 * @throws IllegalArgumentException if the limit is not more than nothing
	 */
	public Mono<MessageCreate> ask(Mono<?> question, Snowflake channelId, Snowflake userId, Duration limit) {
		if (!this.listened) {
			return Mono.error(new IllegalStateException("No messages are received for MessageDialogs, because no bean had them when the application "
					+ "started: take them as a parameter of a constructor"));
		}
		// an answer that comes before the end of the question doesn't cancel it
		Mono<Void> asked = question.then().cache();
		return this.waitings.open(Set.of(channelId.toString()), event -> event.message().author().id().equals(userId), limit)
			.mergeWith(asked.then(Mono.empty()))
			.next()
			.publishOn(this.work);
	}

	/** Says that messages will come. */
	void listened() {
		this.listened = true;
	}

	/** Tells of a message. */
	void on(MessageCreate event) {
		FluxSink<MessageCreate> waiting = (this.waitings.size() == 0) ? null : this.waitings.find(event.message().channelId().toString(), event);
		if (waiting != null) {
			waiting.next(event);
		}
	}

}
