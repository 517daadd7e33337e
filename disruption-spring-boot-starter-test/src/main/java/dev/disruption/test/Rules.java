package dev.disruption.test;

import java.util.List;
import java.util.stream.Collectors;

import dev.disruption.simulator.journal.Violation;

/** Fails tests in which the bot broke rules of Discord's protocol. */
final class Rules {

	private Rules() {
	}

	static AssertionError broken(List<Violation> violations) {
		return new AssertionError("The bot broke " + (violations.size() == 1 ? "a rule" : violations.size() + " rules")
				+ " of Discord's protocol:"
				+ violations.stream().map(violation -> "\n  " + violation).collect(Collectors.joining()));
	}

}
