package dev.disruption.gateway;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.disruption.json.Snowflake;

/**
 * When the whole list of a guild's members may be asked for again: once in 30 seconds, or later if Discord says so.
 *
 * @see <a href="https://docs.discord.com/developers/change-log#introducing-rate-limit-when-requesting-all-guild-members">Rate Limit When
 * Requesting All Guild Members</a>
 */
final class FullLists {

	static final long WINDOW = TimeUnit.SECONDS.toNanos(30) + SendLimiter.MARGIN;

	private final Map<Snowflake, Long> free = new HashMap<>();

	/** Nanoseconds until the list may be asked for. */
	long delay(Snowflake guildId, long now) {
		Long at = this.free.get(guildId);
		return at == null ? 0 : Math.max(0, at - now);
	}

	void record(Snowflake guildId, long now) {
		this.free.values().removeIf(at -> at - now <= 0);
		this.free.put(guildId, now + WINDOW);
	}

	/** Discord said when. */
	void block(Snowflake guildId, long until) {
		this.free.put(guildId, until);
	}

}
