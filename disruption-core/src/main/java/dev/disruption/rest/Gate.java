package dev.disruption.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The calls that have passed their lane and wait for a limit over all routes. Guarded by the {@link RateLimiter}, but for the window, which
 * several may share.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit">Global Rate Limit</a>
 */
final class Gate {

	final TreeSet<Permit> queue = new TreeSet<>();

	final Alarm alarm = new Alarm();

	private final SlidingWindow window;

	Gate(SlidingWindow window) {
		this.window = window;
	}

	/** Nanoseconds until a call may pass. */
	long delay(long now) {
		synchronized (this.window) {
			return this.window.delay(now);
		}
	}

	void block(long until) {
		synchronized (this.window) {
			this.window.block(until);
		}
	}

	/**
	 * Lets all calls pass that the limit admits.
	 * @param late whether a call may not be sent any more although it has passed its lane
	 * @return those
	 */
	List<Permit> drain(long now, Predicate<Permit> late, Consumer<Permit> pass) {
		List<Permit> overtaken = new ArrayList<>();
		while (!this.queue.isEmpty()) {
			if (late.test(this.queue.first())) {
				overtaken.add(this.queue.pollFirst());
			}
			else if (admit(now)) {
				pass.accept(this.queue.pollFirst());
			}
			else {
				return overtaken;
			}
		}
		return overtaken;
	}

	private boolean admit(long now) {
		synchronized (this.window) {
			boolean free = this.window.delay(now) == 0;
			if (free) {
				this.window.take(now);
			}
			return free;
		}
	}

}
