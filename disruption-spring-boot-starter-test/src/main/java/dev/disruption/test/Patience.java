package dev.disruption.test;

import java.time.Duration;

/** How long an expectation waits before it fails. */
final class Patience {

	static final Duration TIMEOUT = Duration.ofSeconds(5);

	private Patience() {
	}

}
