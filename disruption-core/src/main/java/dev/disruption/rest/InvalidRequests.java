package dev.disruption.rest;

import java.time.Duration;

/**
 * The arithmetic of invalid requests: Cloudflare bans an address that causes 10,000 in 10 minutes, so nothing more is sent shortly before,
 * until there is room again. Seconds are counted as wholes. It knows no clock and isn't thread safe; instants are nanoseconds from zero.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Invalid Request Limit</a>
 */
final class InvalidRequests {

	static final int LIMIT = 10_000;

	/** leaves some for what is under way, for interactions, and for whatever else sends from the address */
	private static final int STOP = LIMIT * 95 / 100;

	/** below, so that the stop doesn't end with the first one that is forgotten */
	private static final int RESUME = LIMIT * 90 / 100;

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	/** one more than ten minutes have: the first and the last second are parts */
	private final int[] seconds = new int[601];

	private long latest;

	private int total;

	private boolean stopped;

	void add(long now) {
		roll(now);
		this.seconds[(int) (this.latest % this.seconds.length)]++;
		this.total++;
		this.stopped |= this.total >= STOP;
	}

	/** How many there were in the last 10 minutes. */
	int total(long now) {
		roll(now);
		return this.total;
	}

	/** Nanoseconds until anything may be sent. */
	long delay(long now) {
		roll(now);
		if (!this.stopped) {
			return 0;
		}
		int left = this.total;
		long second = Math.max(0, this.latest - this.seconds.length + 1);
		while (left >= RESUME) {
			left -= this.seconds[(int) (second % this.seconds.length)];
			second++;
		}
		return (second - 1 + this.seconds.length) * SECOND - now;
	}

	private void roll(long now) {
		long second = now / SECOND;
		long first = Math.max(this.latest + 1, second - this.seconds.length + 1);
		for (long fresh = first; fresh <= second; fresh++) {
			int index = (int) (fresh % this.seconds.length);
			this.total -= this.seconds[index];
			this.seconds[index] = 0;
		}
		this.latest = Math.max(this.latest, second);
		this.stopped &= this.total >= RESUME;
	}

}
