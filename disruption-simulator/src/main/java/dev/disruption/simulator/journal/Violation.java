package dev.disruption.simulator.journal;

import java.time.Instant;

/**
 * A rule that the client broke.
 * @param rule which rule
 * @param detail what it did, in one sentence
 * @param at when, in the simulator's time
 */
public record Violation(Rule rule, String detail, Instant at) {

	@Override
	public String toString() {
		return this.rule + ": " + this.detail + " (" + this.rule.description() + ", see " + this.rule.documentation() + ")";
	}

}
