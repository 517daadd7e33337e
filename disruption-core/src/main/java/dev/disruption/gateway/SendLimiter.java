package dev.disruption.gateway;

import java.util.concurrent.TimeUnit;

/**
 * How long to wait before the next payload may be sent: a log of what was sent in the last minute, which can't be outwitted at the edge of
 * a window. It belongs to one connection, as Discord's own count does.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Rate Limiting</a>
 */
final class SendLimiter {

	static final int LIMIT = 120;

	static final long WINDOW = TimeUnit.SECONDS.toNanos(60);

	/** What no application and no server may use up: heartbeats, identify and resume have to get through. */
	private static final int FLOOR = 110;

	private final long[] sent = new long[LIMIT];

	private int commands = FLOOR;

	private long count;

	/** @param interval milliseconds between heartbeats */
	void reserveHeartbeats(long interval) {
		long beats = (60_000 + interval - 1) / interval + 1;
		this.commands = (int) Math.max(FLOOR, LIMIT - beats);
	}

	/** Acts as if half of the budget had been spent at {@code now}. */
	void halve(long now) {
		for (int i = 0; i < LIMIT / 2; i++) {
			record(now);
		}
	}

	/** Nanoseconds until a command may be sent, 0 for at once. */
	long commandDelay(long now) {
		return delay(now, this.commands);
	}

	/** Whether a heartbeat that Discord asked for, in addition to those of the interval, fits in. */
	boolean allowsRequestedHeartbeat(long now) {
		return delay(now, FLOOR) == 0;
	}

	/** Everything that is sent counts, whether it asked before or not. */
	void record(long now) {
		this.sent[(int) (this.count++ % LIMIT)] = now;
	}

	private long delay(long now, int limit) {
		if (this.count < limit) {
			return 0;
		}
		long oldest = this.sent[(int) ((this.count - limit) % LIMIT)];
		return Math.max(0, WINDOW - (now - oldest));
	}

}
