package dev.disruption.rest;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * Threads that send, answer and give up at the same time, in a window that admits two: however it turns out, no more than two permits are
 * ever given, and none lies idle while somebody waits.
 */
public class PermitConcurrencyTests {

	private static final Route ROUTE = new Route("POST", "/channels/{channelId}/messages", "1");

	private static final RateLimitHeaders ONE_LEFT = new RateLimitHeaders("hash", 2, 1, 3_600_000_000_000L, null, null);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final RateLimiter limiter = new RateLimiter(this.time, Egress.create(this.time),
			new RateLimiter.Settings(true, true, 50, null, () -> 0, event -> {}));

	private final Queue<Permit> granted = new ConcurrentLinkedQueue<>();

	private final Queue<Disposable> calls = new ConcurrentLinkedQueue<>();

	private final AtomicInteger grants = new AtomicInteger();

	private final AtomicInteger answers = new AtomicInteger();

	@Operation
	public void send() {
		this.calls.add(this.limiter.acquire(this.limiter.newCall(ROUTE)).subscribe(permit -> {
			this.grants.incrementAndGet();
			this.granted.add(permit);
		}));
	}

	@Operation
	public void answer() {
		Permit permit = this.granted.poll();
		if (permit != null) {
			this.limiter.answered(permit, ONE_LEFT);
			this.answers.incrementAndGet();
		}
	}

	@Operation
	public void giveUp() {
		Disposable call = this.calls.poll();
		if (call != null) {
			call.dispose();
		}
	}

	@Validate
	public void givesTwoPermitsAndLetsNoneLieIdle() {
		int most = (this.answers.get() > 0) ? 2 : 1;
		if (this.grants.get() > most) {
			throw new AssertionError(this.grants + " permits, though the window admits " + most);
		}
		if (this.limiter.status().waiting() > 0 && this.grants.get() < most) {
			throw new AssertionError(this.limiter.status().waiting() + " wait, though only " + this.grants + " permits of " + most + " were given");
		}
	}

	@Test
	void holdsUnderStress() {
		new StressOptions().threads(3)
			.actorsPerThread(3)
			.iterations(10)
			.invocationsPerIteration(200)
			.check(PermitConcurrencyTests.class);
	}

}
