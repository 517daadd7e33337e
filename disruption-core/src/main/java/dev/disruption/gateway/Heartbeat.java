package dev.disruption.gateway;

/**
 * Tells a silent connection from a living one.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#sending-heartbeats">Sending Heartbeats</a>
 */
final class Heartbeat {

	private static final long SHORTEST_INTERVAL = 1_000;

	private static final long LONGEST_INTERVAL = 600_000;

	private static final int MISSES = 3;

	private long interval;

	private boolean awaitingAck;

	private boolean heard;

	private int missed;

	static boolean isSane(long interval) {
		return interval >= SHORTEST_INTERVAL && interval <= LONGEST_INTERVAL;
	}

	/** A new connection: nothing of the previous one counts. */
	void start(long interval) {
		this.interval = interval;
		this.awaitingAck = false;
		this.heard = false;
		this.missed = 0;
	}

	long interval() {
		return this.interval;
	}

	/** Anything that arrives is evidence of life, not only an ACK. */
	void heard() {
		this.heard = true;
	}

	void acknowledged() {
		this.awaitingAck = false;
		this.missed = 0;
	}

	/** The next beat is due. Answers whether the connection still counts as alive, in which case the beat goes out. */
	boolean beat() {
		if (this.awaitingAck) {
			this.missed++;
			if (!this.heard || this.missed >= MISSES) {
				return false;
			}
		}
		this.awaitingAck = true;
		this.heard = false;
		return true;
	}

	/** The next beat is due while nothing is read: what isn't seen proves nothing. */
	void beatUnheard() {
		this.awaitingAck = true;
		this.heard = true;
		this.missed = 0;
	}

	boolean isOverdue() {
		return this.missed > 0;
	}

}
