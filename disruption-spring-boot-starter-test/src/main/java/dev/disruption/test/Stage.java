package dev.disruption.test;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.world.Channel;
import org.jspecify.annotations.Nullable;

/** Where an exchange takes place: waits for what is expected, and tells in failures what happened there. */
final class Stage {

	private final Simulator simulator;

	private final HandledEvents handled;

	private final Channel channel;

	private final Transcript transcript;

	private final long handledBefore;

	private long seen;

	Stage(Simulator simulator, HandledEvents handled, Channel channel) {
		this.simulator = simulator;
		this.handled = handled;
		this.channel = channel;
		this.seen = simulator.journal().count();
		this.handledBefore = handled.count();
		this.transcript = new Transcript(simulator, channel);
	}

	Simulator simulator() { return this.simulator; }

	Channel channel() { return this.channel; }

	HandledEvents handled() { return this.handled; }

	/** The next entry of the journal that fits; those before it don't count any more. */
	Entry next(String what, Predicate<Entry> wanted) {
		Entry entry = await(what, () -> this.simulator.journal().entriesAfter(this.seen).stream().filter(wanted).findFirst().orElse(null));
		this.seen = entry.number();
		return entry;
	}

	/** An entry that fits, of those that came since the exchange began; the others go on counting. */
	Entry any(long since, String what, Predicate<Entry> wanted) {
		return await(what, () -> this.simulator.journal().entriesAfter(since).stream().filter(wanted).findFirst().orElse(null));
	}

	long seen() { return this.seen; }

	/** Waits until the probe finds something; it is asked again after whatever happens. */
	<T> T await(String what, Supplier<? extends @Nullable T> probe) {
		try {
			return this.simulator.journal().await(what, probe, Patience.TIMEOUT);
		}
		catch (IllegalStateException vain) {
			throw failure("Waited " + Patience.TIMEOUT.toSeconds() + " seconds in vain for " + what, vain);
		}
	}

	/** Waits until the bot has nothing left to read, and then a little for what should not come. */
	void awaitNothing(String what, Predicate<Entry> unwanted) {
		this.simulator.settle();
		Entry entry;
		try {
			entry = this.simulator.journal().awaitAfter(this.seen, what, unwanted, Patience.SILENCE);
		}
		catch (IllegalStateException expected) {
			return;
		}
		throw failure("Expected no " + what + ", but there was one: " + entry.document(), null);
	}

	/** Waits until the listeners have handled an event of this type that came since this began. */
	void awaitHandled(Class<?> event, Duration timeout) {
		if (!this.handled.await(() -> this.handled.after(this.handledBefore).stream().anyMatch(event::isInstance), timeout)) {
			throw failure("Waited " + timeout.toSeconds() + " seconds in vain for the listeners to have handled " + event.getSimpleName()
					+ "; handled were " + this.handled.names(this.handledBefore), null);
		}
	}

	/** Runs a demand; if it isn't fulfilled, the failure tells the conversation so far. */
	void demand(Runnable demand) {
		try {
			demand.run();
		}
		catch (AssertionError unfulfilled) {
			throw failure(String.valueOf(unfulfilled.getMessage()), unfulfilled);
		}
	}

	AssertionError failure(String message, @Nullable Throwable cause) { return new AssertionError(message + this.transcript.tell(), cause); }

}
