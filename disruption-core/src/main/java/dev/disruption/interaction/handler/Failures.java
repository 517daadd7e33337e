package dev.disruption.interaction.handler;

import reactor.core.Exceptions;

/** What a handler threw, as it threw it. */
final class Failures {

	private Failures() {
	}

	/** Errors are thrown at once; a checked exception is wrapped so that Reactor unwraps it. */
	static RuntimeException unwrap(Throwable thrown) {
		if (thrown instanceof Error error) {
			throw error;
		}
		return Exceptions.propagate(thrown);
	}

}
