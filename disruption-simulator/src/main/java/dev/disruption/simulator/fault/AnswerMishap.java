package dev.disruption.simulator.fault;

/** What goes wrong with what a client sends: it can also just be left unanswered. */
public class AnswerMishap extends Mishap {

	public AnswerMishap(FaultPlan plan, Occasion occasion, int first, int last) {
		super((frames, effect) -> plan.add(new Fault(occasion, first, last, false, frames, effect)));
	}

	/** Doesn't answer it. Everything else goes on. */
	public void neverAnswer() { happens(new Effect.NoAnswer()); }

}
