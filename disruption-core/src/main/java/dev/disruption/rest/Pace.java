package dev.disruption.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of what 429s teach beyond the headers: a pause, then one request at a time for a while, and if that is too fast as well
 * only as many in a span as were accepted in one before. It knows no clock and isn't thread safe.
 */
final class Pace {

	private static final long CAREFUL = Duration.ofMinutes(1).toNanos();

	/** a limit that was learned isn't believed for ever */
	private static final long LEARNED = Duration.ofMinutes(10).toNanos();

	private static final int MOST = 1000;

	private long pausedUntil;

	private long carefulUntil;

	private int inFlight;

	/** since the last pause */
	private int accepted;

	private long firstAccepted;

	private @Nullable SlidingWindow learned;

	private long learnedUntil;

	/** Nanoseconds until a request may be sent: 0 now, {@link Bucket#UNTIL_RESPONSE} if one that is under way has to tell first. */
	long delay(long now) {
		if (now < this.pausedUntil) {
			return this.pausedUntil - now;
		}
		if (now < this.carefulUntil && this.inFlight > 0) {
			return Bucket.UNTIL_RESPONSE;
		}
		return (this.learned != null && now < this.learnedUntil) ? this.learned.delay(now) : 0;
	}

	/** Nanoseconds for which nothing at all may be sent. */
	long paused(long now) {
		return Math.max(0, this.pausedUntil - now);
	}

	void take(long now) {
		this.inFlight++;
		if (this.learned != null) {
			this.learned.take(now);
		}
	}

	/** A request that was taken is over, or has not been sent after all. */
	void finish() {
		this.inFlight--;
	}

	/** A request that wasn't limited. */
	void accept(long sentAt) {
		if (sentAt >= this.pausedUntil) {
			this.firstAccepted = (this.accepted == 0) ? sentAt : this.firstAccepted;
			this.accepted++;
		}
	}

	/** Stops everything, and tells nothing beyond that. */
	void pause(long until) {
		this.pausedUntil = Math.max(this.pausedUntil, until);
	}

	/**
	 * A request was limited though its turn had come.
	 * @param free when Discord will take the next
	 * @param until when the next is sent
	 */
	void limit(long sentAt, long free, long until) {
		boolean again = this.pausedUntil > 0 && sentAt >= this.pausedUntil;
		if (again && this.accepted > 0) {
			long span = free - this.firstAccepted;
			this.learned = new SlidingWindow(Math.min(this.accepted, MOST), span);
			this.learnedUntil = until + Math.max(LEARNED, 6 * span);
		}
		this.accepted = 0;
		this.carefulUntil = Math.max(this.carefulUntil, until + CAREFUL);
		pause(until);
	}

	/** Whether forgetting it loses nothing. */
	boolean idle(long now) {
		return this.inFlight == 0 && now >= this.carefulUntil && now >= this.pausedUntil && (this.learned == null || now >= this.learnedUntil);
	}

}
