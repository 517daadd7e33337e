package dev.disruption.rest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Runs what was decided under a lock outside of it, one after the other in the order of the decisions, on whichever thread comes by. */
final class Outbox {

	private static final Log log = LogFactory.getLog(Outbox.class);

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
				run(message);
				message = this.messages.poll();
			}
			seen = this.pending.addAndGet(-seen);
		}
		while (seen != 0);
	}

	/** Whatever a subscriber throws concerns its own call, and must not keep all others from theirs. */
	private static void run(Runnable message) {
		try {
			message.run();
		}
		catch (RuntimeException | Error ex) {
			log.error("A call failed when it was told that it may be sent, or that it may not", ex);
		}
	}

}
