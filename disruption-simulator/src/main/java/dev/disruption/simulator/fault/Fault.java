package dev.disruption.simulator.fault;

/**
 * One line of the plan.
 * @param occasion what it waits for
 * @param first the first time that it applies, counted from 1 over all connections since the simulator started
 * @param last the last time
 * @param onlyAtResumeUrl whether it applies only to connections through the resume_gateway_url
 * @param afterFrames how many payloads are still sent on the connection before it happens; with 0 it happens before the answer
 * @param effect what happens
 */
public record Fault(Occasion occasion, int first, int last, boolean onlyAtResumeUrl, int afterFrames, Effect effect) {

	/** @throws IllegalArgumentException if it could never happen */
	public Fault {
		if (first < 1 || last < first || afterFrames < 0) {
			throw new IllegalArgumentException("A fault happens from the first time on and after 0 frames or more, not at times " + first + " to "
					+ last + " after " + afterFrames + " frames");
		}
		if (effect instanceof Effect.OfUpgrade && (occasion != Occasion.CONNECT || afterFrames > 0)) {
			throw new IllegalArgumentException(effect + " can happen only when a client connects, before any frame");
		}
		if (effect instanceof Effect.Ready && (occasion != Occasion.IDENTIFY || afterFrames > 0)) {
			throw new IllegalArgumentException("READY can be changed only when a client identifies, before any frame");
		}
		if (effect instanceof Effect.RateLimited && (!occasion.isRequest() || afterFrames > 0)) {
			throw new IllegalArgumentException("RATE_LIMITED can answer only a request over the gateway");
		}
	}

	boolean applies(Occasion now, int time, boolean resumeUrl) {
		return now == this.occasion && time >= this.first && time <= this.last && (resumeUrl || !this.onlyAtResumeUrl);
	}

	/** As a line for the journal. */
	@Override
	public String toString() {
		String times = this.first == this.last ? " " + this.first : this.last == Integer.MAX_VALUE ? " from " + this.first + " on"
				: " " + this.first + " to " + this.last;
		return this.occasion + times + (this.onlyAtResumeUrl ? " at the resume_gateway_url" : "")
				+ (this.afterFrames == 0 ? "" : ", after " + this.afterFrames + " frames") + ": " + this.effect;
	}

}
