package dev.disruption.test;

import java.time.Duration;

/** How long an expectation waits before it fails. */
final class Patience {

	/** Only a test that fails waits as long. */
	static final Duration TIMEOUT = Duration.ofSeconds(10);

	/** How long nothing may happen after the bot has nothing left to read. */
	static final Duration SILENCE = Duration.ofMillis(250);

	private Patience() {
	}

}
