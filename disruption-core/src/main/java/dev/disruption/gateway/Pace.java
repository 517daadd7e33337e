package dev.disruption.gateway;

/** How soon to connect again: exponential back-off with full jitter, between a floor and a cap. */
enum Pace {

	/** The first time within half a second. */
	AT_ONCE(0, 500, 0),

	/** The first time within a second. */
	BACK_OFF(0, 1_000, 1),

	/** After an invalid session: 1 to 5 s at first. */
	INVALID_SESSION(1_000, 5_000, 0),

	/** After Discord found us too quick: 5 to 10 s at first. */
	SLOWED(5_000, 10_000, 1);

	/** Full jitter averages half of it: a resume costs nothing but a connection. */
	static final long RESUME_CAP = 60_000;

	/** 300 s on average are 288 identifies a day, well within the documented 1000. */
	static final long IDENTIFY_CAP = 600_000;

	private final long floor;

	private final long ceiling;

	private final int head;

	Pace(long floor, long ceiling, int head) {
		this.floor = floor;
		this.ceiling = ceiling;
		this.head = head;
	}

	/**
	 * The span before the next connection.
	 *
	 * @param failures connections since the last stable one, 0 at the first
	 * @param identifies whether the connection will cost an identify
	 */
	Wait after(int failures, boolean identifies) {
		int step = failures + this.head;
		long cap = identifies ? IDENTIFY_CAP : RESUME_CAP;
		long exponential = step == 0 ? 0 : Math.min(cap, 1_000L << Math.min(step - 1, 20));
		return new Wait(this.floor, Math.max(exponential, this.ceiling));
	}

}
