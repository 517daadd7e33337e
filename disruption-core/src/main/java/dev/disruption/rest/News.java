package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the listeners have been told, so that they are told what is new. Guarded by the {@link RateLimiter}. */
final class News {

	private static final int[] WARNINGS = { 50, 75, 90 };

	private static final int FORGOTTEN = 40;

	private boolean tokenRefused;

	private boolean blocked;

	private boolean open;

	private int warnings;

	List<RestEvent> of(Egress egress, Refusals refusals, long now) {
		List<RestEvent> events = new ArrayList<>();
		if (this.tokenRefused != refusals.tokenRefused()) {
			this.tokenRefused = refusals.tokenRefused();
			events.add(this.tokenRefused ? new RestEvent.TokenRefused(Refusals.TOKEN_PAUSE) : new RestEvent.TokenAccepted());
		}
		long ban = egress.ban(now);
		if (this.blocked != ban > 0) {
			this.blocked = ban > 0;
			events.add(this.blocked ? new RestEvent.CloudflareBlocked(Duration.ofNanos(ban)) : new RestEvent.CloudflareUnblocked());
		}
		int count = egress.invalidRequests(now);
		int warnings = warnings(count);
		if (warnings > this.warnings) {
			events.add(new RestEvent.InvalidRequestWarning(count, InvalidRequests.LIMIT));
		}
		// around a threshold the count goes up and down
		this.warnings = (count < InvalidRequests.LIMIT * FORGOTTEN / 100) ? 0 : Math.max(warnings, this.warnings);
		long circuit = egress.circuit(now);
		if (this.open != circuit > 0) {
			this.open = circuit > 0;
			events.add(this.open ? new RestEvent.CircuitOpened(count, Duration.ofNanos(circuit)) : new RestEvent.CircuitClosed());
		}
		return events;
	}

	private static int warnings(int count) {
		int warnings = 0;
		while (warnings < WARNINGS.length && count >= InvalidRequests.LIMIT * WARNINGS[warnings] / 100) {
			warnings++;
		}
		return warnings;
	}

}
