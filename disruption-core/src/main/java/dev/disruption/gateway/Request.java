package dev.disruption.gateway;

import dev.disruption.event.Event;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.FluxSink;

/**
 * A command under way whose answer comes as events.
 *
 * @param <E> the event
 */
abstract class Request<E extends Event> {

	private final Class<E> answer;

	private final GatewayCommand command;

	private final FluxSink<E> sink;

	private final Disposable.Swap sending = Disposables.swap();

	private final Disposable.Swap timer = Disposables.swap();

	private int shardId;

	private boolean sent;

	private boolean repeated;

	Request(Class<E> answer, GatewayCommand command, FluxSink<E> sink) {
		this.answer = answer;
		this.command = command;
		this.sink = sink;
	}

	Class<E> answer() {
		return this.answer;
	}

	GatewayCommand command() {
		return this.command;
	}

	/** Comes back in the answers; {@code null} if the request has none. */
	@Nullable
	String nonce() {
		return null;
	}

	/** Nanoseconds until it may be sent. */
	long delay(long now) {
		return 0;
	}

	/** It is sent at {@code now}. */
	void sending(long now) {
	}

	/** Whether the event is for this request, and says something new. */
	abstract boolean accepts(E event);

	/** Whether nothing is missing any more. */
	abstract boolean isAnswered();

	/** Whether a part of the answer is here. */
	abstract boolean isBeingAnswered();

	int shardId() {
		return this.shardId;
	}

	void shardId(int id) {
		this.shardId = id;
	}

	/** Whether it is with Discord, and something is missing. */
	boolean isSent() {
		return this.sent;
	}

	void sent(boolean sent) {
		this.sent = sent;
	}

	/** Whether it may be sent a second time because nothing came back before the connection broke; once, and not any more afterwards. */
	boolean mayRepeat() {
		boolean may = !this.repeated && !isBeingAnswered();
		this.repeated = true;
		return may;
	}

	void sending(Disposable subscription) {
		this.sending.update(subscription);
	}

	/** The one thing that it waits for. */
	void timer(Disposable task) {
		this.timer.update(task);
	}

	FluxSink<E> sink() {
		return this.sink;
	}

	void end() {
		this.sent = false;
		this.timer.dispose();
		this.sending.dispose();
	}

}
