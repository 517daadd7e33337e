package dev.disruption.rest;

import java.util.concurrent.atomic.AtomicInteger;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/** However threads interleave, each message is sent once, none is left, and no two are sent at the same time. */
public class OutboxConcurrencyTests {

	private final Outbox outbox = new Outbox();

	private final AtomicInteger added = new AtomicInteger();

	private final AtomicInteger sending = new AtomicInteger();

	private volatile boolean nested;

	/** guarded by the outbox: one message at a time */
	private int sent;

	@Operation
	public void addAndSend() {
		this.added.incrementAndGet();
		this.outbox.add(() -> {
			this.nested |= this.sending.incrementAndGet() != 1;
			this.sent++;
			this.sending.decrementAndGet();
		});
		this.outbox.send();
	}

	@Validate
	public void hasSentEverythingOnceAndOneAfterTheOther() {
		if (this.nested || this.sent != this.added.get()) {
			throw new AssertionError(this.sent + " of " + this.added + " messages were sent" + (this.nested ? ", some at the same time" : ""));
		}
	}

	@Test
	void holdsInEveryInterleavingThatIsTried() {
		new ModelCheckingOptions().threads(3)
			.actorsPerThread(2)
			.actorsBefore(0)
			.actorsAfter(0)
			.iterations(2)
			.invocationsPerIteration(500)
			.check(OutboxConcurrencyTests.class);
	}

}
