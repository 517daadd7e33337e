package dev.disruption.simulator.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How often the bot may identify; see <a href="https://docs.discord.com/developers/events/gateway#session-start-limit-object">Session Start Limit Object</a>. */
final class IdentifyBudget {

	enum Verdict { ALLOWED, TOO_FAST, EXHAUSTED }

	private static final long DAY = Duration.ofHours(24).toNanos();

	private final Map<Integer, Long> lastByKey = new HashMap<>();

	private final int total;

	private final int maxConcurrency;

	private final long window;

	private long resetAt;

	private int used;

	IdentifyBudget(GatewaySettings settings, long now) {
		this.total = settings.sessionStarts();
		this.maxConcurrency = settings.maxConcurrency();
		this.window = settings.identifyWindow().toNanos();
		this.resetAt = now + DAY;
	}

	Verdict take(int shard, long now) {
		renew(now);
		if (this.used >= this.total) {
			return Verdict.EXHAUSTED;
		}
		this.used++;
		Long last = this.lastByKey.get(shard % this.maxConcurrency);
		if (last != null && now - last < this.window) {
			return Verdict.TOO_FAST;
		}
		this.lastByKey.put(shard % this.maxConcurrency, now);
		return Verdict.ALLOWED;
	}

	int total() { return this.total; }

	int remaining(long now) {
		renew(now);
		return this.total - this.used;
	}

	Duration resetAfter(long now) { return Duration.ofNanos(this.resetAt - now); }

	private void renew(long now) {
		if (now - this.resetAt >= 0) {
			this.used = 0;
			this.resetAt = now + DAY;
		}
	}

}
