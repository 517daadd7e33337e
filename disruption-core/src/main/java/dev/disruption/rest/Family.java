package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The lanes of one channel, guild or webhook. A route that is called for the first time may turn out to share the bucket of any of them.
 * So one such call at a time finds out, once each of them could take it, and it counts in all of them until it is answered.
 * Guarded by the {@link RateLimiter}.
 */
final class Family {

	/** a bucket that is exhausted for longer is taken for another, at the risk of one request too many */
	private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

	final List<Lane> lanes = new ArrayList<>(2);

	/** calls under way that find out which bucket is theirs */
	int probes;

	/** the call that only waits to find out */
	private @Nullable Permit next;

	/** whether the last call that was sent was to find out: then it is the turn of the others */
	private boolean probed;

	@Nullable
	Lane lane(String name) {
		for (Lane lane : this.lanes) {
			if (lane.name.equals(name)) {
				return lane;
			}
		}
		return null;
	}

	/** How many requests that may be counted in the call's bucket are under way, or come before it. */
	int reserved(Permit permit) {
		// the queue of a bucket that may well be another's is no reason to wait
		boolean first = this.next != null && waits() && (!this.probed || this.next.compareTo(permit) < 0);
		return this.probes + (first ? 1 : 0);
	}

	/** Whether a call waits to find out. */
	private boolean waits() {
		return this.next != null && this.next.state == Permit.State.WAITING && this.next.lane().unknown;
	}

	void sent(boolean probe) {
		this.probed = probe;
		this.probes += probe ? 1 : 0;
	}

	/** Nanoseconds until a call of a lane that isn't known yet may find out; nothing else is in its way. */
	long room(Permit permit, long now) {
		this.next = permit;
		if (this.probes > 0) {
			return Bucket.UNTIL_RESPONSE;
		}
		long wait = 0;
		for (Lane lane : this.lanes) {
			long delay = (lane != permit.lane) ? lane.bucket.delay(now, 0) : 0;
			wait = (delay <= PATIENCE || delay == Bucket.UNTIL_RESPONSE) ? Math.max(wait, delay) : wait;
		}
		return wait;
	}

}
