package dev.disruption.simulator.fault;

/** What goes wrong when a client resumes. */
public final class ResumeMishap extends AnswerMishap {

	public ResumeMishap(FaultPlan plan, int first, int last) { super(plan, Occasion.RESUME, first, last); }

	/** Cuts the connection once so many of the missed events were sent again. */
	public void dropMidReplay(int events) { afterFrames(events).hangUp(); }

}
