package dev.disruption.rest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs what was decided under a lock outside of it, one after the other in the order of the decisions, on whichever thread comes by. */
final class Outbox {

	private final Queue<Runnable> messages = new ConcurrentLinkedQueue<>();

	private final AtomicInteger pending = new AtomicInteger();

	void add(Runnable message) {
		this.messages.add(message);
	}

	/** Never nests: what a message adds is sent after it. */
	void send() {
		if (this.pending.getAndIncrement() != 0) {
			return;
		}
		int seen = 1;
		do {
			Runnable message = this.messages.poll();
			while (message != null) {
				message.run();
				message = this.messages.poll();
			}
			seen = this.pending.addAndGet(-seen);
		}
		while (seen != 0);
	}

}
