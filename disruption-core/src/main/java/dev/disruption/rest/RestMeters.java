package dev.disruption.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** What the observations of whole requests don't show: each attempt, what waits, and what keeps everything from being sent. */
final class RestMeters implements AutoCloseable {

	private static final String NONE = "none";

	private final MeterRegistry registry;

	private final List<Meter> gauges = new ArrayList<>();

	RestMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	/** Shows how requests are doing, until it is closed. */
	void bind(RateLimiter limiter) {
		gauge(RestMeter.QUEUE_SIZE, null, "Calls that wait for a rate limit", limiter, RestStatus::waiting);
		gauge(RestMeter.QUEUE_WAIT, "seconds", "How long the oldest waiting call has been waiting", limiter,
				status -> status.longestWait().toNanos() / 1e9);
		gauge(RestMeter.INVALID, null, "Answers of 401, 403 and 429 in the last 10 minutes, of which 10,000 get the address blocked", limiter,
				RestStatus::invalidRequests);
		gauge(RestMeter.TOKEN_REFUSED, null, "1 if Discord refuses the token", limiter, status -> status.tokenRefused() ? 1 : 0);
		gauge(RestMeter.BLOCKED, null, "1 if Cloudflare blocks the address", limiter, status -> (status.blockedFor() != null) ? 1 : 0);
		gauge(RestMeter.CIRCUIT_OPEN, null, "1 if nothing is sent because of too many invalid requests", limiter,
				status -> (status.circuitOpenFor() != null) ? 1 : 0);
	}

	private void gauge(RestMeter meter, @Nullable String unit, String description, RateLimiter limiter,
			ToDoubleFunction<RestStatus> value) {
		Gauge gauge = Gauge.builder(meter.getName(), limiter, source -> value.applyAsDouble(source.status()))
			.baseUnit(unit)
			.description(description)
			.register(this.registry);
		this.gauges.add(gauge);
	}

	void answered(int status) {
		count(Integer.toString(status), NONE);
	}

	void failed(DiscordException error) {
		RateLimitScope scope = (error instanceof DiscordException.RateLimited limited) ? limited.scope() : null;
		count((error.status() != 0) ? Integer.toString(error.status()) : NONE, (scope != null) ? scope.name().toLowerCase(Locale.ROOT) : NONE);
	}

	private void count(String status, String scope) {
		Counter.builder(RestMeter.ATTEMPTS.getName())
			.description("Requests that were sent, repeated ones each time")
			.tag(RestMeter.Tag.STATUS.asString(), status)
			.tag(RestMeter.Tag.SCOPE.asString(), scope)
			.register(this.registry)
			.increment();
	}

	@Override
	public void close() {
		this.gauges.forEach(this.registry::remove);
	}

}
