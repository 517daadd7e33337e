package dev.disruption.rest;

import java.time.Duration;

/**
 * The arithmetic of one rate limit: how long to wait at a given instant. It knows no clock, waits for nothing and isn't thread safe.
 * Instants are nanoseconds from any origin at or before zero's.
 *
 * <p>Discord counts in windows: {@code limit} requests until the window ends. While nothing is known, one request at a time finds out.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>
 */
final class Bucket {

	/** The answer of {@link #delay} when only a response can tell how long. */
	static final long UNTIL_RESPONSE = Long.MAX_VALUE;

	/** Added to each reset, since Discord's clock ticks on its own: nanoseconds. */
	static final long MARGIN = 50_000_000;

	/** Two windows are told apart only if their ends differ by more: nanoseconds. */
	private static final long SAME_WINDOW = 1_000_000_000;

	private static final long LONGEST_WINDOW = 3_600_000_000_000L;

	private static final long NONE = -1;

	private int limit = 1;

	private int available;

	private int inFlight;

	private boolean known;

	private boolean unlimited;

	private long windowEnd = NONE;

	/** the window doesn't end sooner, whatever its answers have travelled */
	private long endsAfter;

	/** the longest time to a reset that was ever told: nanoseconds */
	private long span;

	/**
	 * Nanoseconds until a request may be sent: 0 now, {@link #UNTIL_RESPONSE} if one that is under way has to tell first.
	 * @param reserved requests elsewhere that may turn out to be counted here
	 */
	long delay(long now, int reserved) {
		roll(now);
		if (this.unlimited || this.available > reserved) {
			return 0;
		}
		if (this.available > 0) {
			return UNTIL_RESPONSE;
		}
		if (this.windowEnd != NONE) {
			return this.windowEnd - now;
		}
		return (this.inFlight + reserved == 0) ? 0 : UNTIL_RESPONSE;
	}

	/**
	 * How it stands.
	 * @param major may hold a webhook's token behind its id, which isn't told
	 */
	BucketStatus status(String name, String major, int waiting, long now) {
		roll(now);
		Duration resetAfter = Duration.ofNanos((this.windowEnd != NONE) ? this.windowEnd - now : 0);
		return new BucketStatus(name, major.split("/", 2)[0], this.limit, this.available, resetAfter, waiting, this.inFlight);
	}

	/** Takes what {@link #delay} has granted. */
	void take() {
		if (this.available == 0 && !this.unlimited) {
			// a probe: its answer is believed as if it were the first
			this.known = false;
		}
		charge();
		this.inFlight++;
	}

	/** A request under way that another bucket has taken turns out to be counted here. */
	void adopt() {
		charge();
		this.inFlight++;
	}

	/** A request that another bucket has taken, and that is over, was counted here. */
	void charge() {
		this.available = Math.max(0, this.available - 1);
	}

	/** A request that was taken has not been sent after all. */
	void giveBack() {
		this.inFlight--;
		this.available = Math.min(this.available + 1, Math.max(0, this.limit - this.inFlight));
	}

	/** A request that was taken is over; what it has cost stays spent, in the next window too if that has begun meanwhile. */
	void finish(long now) {
		roll(now);
		this.inFlight--;
	}

	/** A request that was finished tells nothing. It may have begun a window, which then lasts no longer than those before. */
	void learnNothing(long now) {
		roll(now);
		if (this.span > 0 && now >= this.endsAfter) {
			this.windowEnd = Math.max(this.windowEnd, now + this.span + MARGIN);
		}
	}

	/**
	 * Learns from a response to a request that has already finished.
	 * @param roundTrip how long the response took, which bounds how old its figures are: nanoseconds
	 * @param slack how much of that the next request may save: nanoseconds
	 */
	void learn(long now, long roundTrip, long slack, RateLimitHeaders headers) {
		roll(now);
		this.unlimited = false;
		this.limit = Math.max(1, Math.max(headers.limit(), headers.remaining()));
		// requests under way may or may not be counted yet; taken as not, they never add up to one too many
		int left = Math.max(0, headers.remaining() - this.inFlight);
		long reset = Math.min(headers.resetAfter(), LONGEST_WINDOW);
		long end = now - roundTrip + slack + reset + MARGIN;
		this.span = Math.max(this.span, reset);
		this.endsAfter = Math.max(this.endsAfter, now - roundTrip + reset);
		if (!this.known || beginsWindow(end, left, roundTrip)) {
			this.known = true;
			this.available = left;
			this.windowEnd = end;
		}
		else if (end >= this.windowEnd - SAME_WINDOW) {
			this.available = Math.min(this.available, left);
			this.windowEnd = (slack < roundTrip) ? end : Math.max(this.windowEnd, end);
		}
	}

	/** A success that mentioned no limit: there is none, until one is mentioned. */
	void learnUnlimited() {
		this.unlimited = !this.known && this.windowEnd == NONE;
	}

	/** Whether forgetting the bucket loses nothing but its limit. */
	boolean idle(long now) {
		return this.inFlight == 0 && now >= this.windowEnd;
	}

	/**
	 * Answers overtake each other, so more remaining alone doesn't prove a new window. The ends that two answers of one window give
	 * differ by no more than the slower one travelled.
	 */
	private boolean beginsWindow(long end, int left, long roundTrip) {
		return this.windowEnd != NONE && left > this.available && end > this.windowEnd + Math.max(SAME_WINDOW, roundTrip);
	}

	private void roll(long now) {
		if (this.windowEnd != NONE && now >= this.windowEnd) {
			this.windowEnd = NONE;
			this.available = Math.max(0, this.limit - this.inFlight);
		}
	}

}
