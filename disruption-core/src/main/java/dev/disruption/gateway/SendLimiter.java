package dev.disruption.gateway;

import java.util.concurrent.TimeUnit;

/**
 * How long to wait before the next payload may be sent. It belongs to one connection, as Discord's own count does. The heartbeats of the
 * interval have their share kept free, so that they are never late; everything else is counted as it is sent.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Rate Limiting</a>
 */
final class SendLimiter {

	static final int LIMIT = 120;

	/** Discord counts what arrives: what took long to get there is in one window with what came quickly a minute later. */
	static final long MARGIN = TimeUnit.SECONDS.toNanos(1);

	static final long WINDOW = TimeUnit.SECONDS.toNanos(60) + MARGIN;

	/** What a server may have us spend on heartbeats that it asks for. */
	private static final int FLOOR = 110;

	private final SlidingLog sent = new SlidingLog(LIMIT, WINDOW);

	private int heartbeats;

	private int budget = FLOOR;

	/** @param interval milliseconds between heartbeats */
	void reserveHeartbeats(long interval) {
		this.heartbeats = (int) ((60_000 + interval - 1) / interval);
		this.budget = Math.max(FLOOR, LIMIT - this.heartbeats - 1);
	}

	/** Acts as if half of the budget had been spent at {@code now}. */
	void halve(long now) {
		for (int i = 0; i < LIMIT / 2; i++) {
			record(now);
		}
	}

	/** Nanoseconds until a command may be sent, 0 for at once. */
	long commandDelay(long now) {
		return this.sent.delay(now, this.budget - this.heartbeats);
	}

	/** Whether a heartbeat that Discord asked for, in addition to those of the interval, fits in. */
	boolean allowsRequestedHeartbeat(long now) {
		return this.sent.delay(now, FLOOR - this.heartbeats) == 0;
	}

	/** Everything but the heartbeats of the interval counts, whether it asked before or not. */
	void record(long now) {
		this.sent.record(now);
	}

}
