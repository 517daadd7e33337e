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

	private boolean lookedAgain;

	static boolean isSane(long interval) {
		return interval >= SHORTEST_INTERVAL && interval <= LONGEST_INTERVAL;
	}

	/** A new connection: nothing of the previous one counts. */
	void start(long interval) {
		this.interval = interval;
		this.awaitingAck = false;
		this.heard = false;
		this.missed = 0;
		this.lookedAgain = false;
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

	/** The next beat is due. */
	Verdict beat() {
		if (this.awaitingAck) {
			boolean dead = !this.heard || this.missed + 1 >= MISSES;
			if (dead && !this.lookedAgain) {
				// what would prove the contrary may have arrived already and wait to be read behind this
				this.lookedAgain = true;
				return Verdict.LOOK_AGAIN;
			}
			if (dead) {
				return Verdict.DEAD;
			}
			this.missed++;
		}
		this.awaitingAck = true;
		this.heard = false;
		this.lookedAgain = false;
		return Verdict.ALIVE;
	}

	/** The next beat is due while nothing is read: what isn't seen proves nothing. */
	void beatUnheard() {
		this.awaitingAck = true;
		this.heard = true;
		this.missed = 0;
		this.lookedAgain = false;
	}

	boolean isOverdue() {
		return this.missed > 0;
	}

	/** What to make of a connection when the next beat is due. */
	enum Verdict {

		/** The beat goes out. */
		ALIVE,

		/** Nothing speaks for it, so that it's worth another look in a moment. */
		LOOK_AGAIN,

		/** The connection is of no more use. */
		DEAD

	}

}
