package dev.disruption.autoconfigure;

import java.time.Duration;

import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.RestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** The health of requests: whether Discord takes them, and how far they are from being blocked. It sends none. */
final class RestHealthIndicator implements HealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED");

	/** half of what gets the address blocked */
	private static final int MANY_INVALID = 5_000;

	private final DiscordRest rest;

	RestHealthIndicator(DiscordRest rest) {
		this.rest = rest;
	}

	@Override
	public Health health() {
		RestStatus status = this.rest.status();
		Health.Builder health = builder(status).withDetail("invalidRequests", status.invalidRequests())
			.withDetail("waiting", status.waiting())
			.withDetail("longestWait", seconds(status.longestWait()));
		detail(health, "blockedFor", status.blockedFor());
		detail(health, "circuitOpenFor", status.circuitOpenFor());
		return status.tokenRefused() ? health.withDetail("tokenRefused", true).build() : health.build();
	}

	private static Health.Builder builder(RestStatus status) {
		if (status.tokenRefused() || status.blockedFor() != null) {
			return Health.down();
		}
		boolean degraded = status.circuitOpenFor() != null || status.invalidRequests() >= MANY_INVALID;
		return degraded ? Health.status(DEGRADED) : Health.up();
	}

	private static void detail(Health.Builder health, String name, @Nullable Duration duration) {
		if (duration != null) {
			health.withDetail(name, seconds(duration));
		}
	}

	private static String seconds(Duration duration) {
		return duration.toSeconds() + " s";
	}

}
