package dev.disruption.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import reactor.core.publisher.MonoSink;

/** Commands of the application that wait for a session, or for the send limit. */
final class Outbox {

	static final int CAPACITY = 1000;

	private final Deque<Waiting> waiting = new ArrayDeque<>();

	void add(Waiting command) {
		if (this.waiting.size() >= CAPACITY) {
			command.sink().error(new IllegalStateException(CAPACITY + " gateway commands are waiting already: Discord accepts "
					+ SendLimiter.LIMIT + " in a minute, send fewer"));
			return;
		}
		this.waiting.add(command);
	}

	/**
	 * Sends as many as may be sent.
	 *
	 * @return nanoseconds until it's the turn of the next one, 0 if none waits
	 */
	long send(SendLimiter limiter, long now, Consumer<Waiting> socket) {
		while (!this.waiting.isEmpty()) {
			long delay = limiter.commandDelay(now);
			if (delay > 0) {
				return delay;
			}
			limiter.record(now);
			socket.accept(this.waiting.remove());
		}
		return 0;
	}

	void remove(Waiting command) {
		this.waiting.remove(command);
	}

	void failAll(Throwable cause) {
		while (!this.waiting.isEmpty()) {
			this.waiting.remove().sink().error(cause);
		}
	}

	/**
	 * A command on its way.
	 *
	 * @param payload the finished JSON
	 * @param sink told when the payload was handed to the socket
	 */
	record Waiting(byte[] payload, MonoSink<Void> sink) {
	}

}
