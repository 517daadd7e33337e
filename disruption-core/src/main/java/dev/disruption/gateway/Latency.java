package dev.disruption.gateway;

/** The time between a heartbeat and its acknowledgement. */
final class Latency {

	static final long UNKNOWN = -1;

	private int outstanding;

	private long sentAt;

	private long nanos = UNKNOWN;

	/** @param requested beats that Discord asked for run beside those of the interval, which begin a new count */
	void sent(long now, boolean requested) {
		this.outstanding = requested ? this.outstanding + 1 : 1;
		this.sentAt = now;
	}

	void acknowledged(long now) {
		// an acknowledgement doesn't say which beat it is for: with several under way none is measured
		if (this.outstanding == 1) {
			this.nanos = now - this.sentAt;
		}
		this.outstanding = Math.max(0, this.outstanding - 1);
	}

	/** Nanoseconds, {@link #UNKNOWN} before the first. */
	long nanos() {
		return this.nanos;
	}

}
