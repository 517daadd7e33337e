package dev.disruption.cache;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one type, and for how long.
 *
 * @param kept whether anything is
 * @param rules one of these has to apply; empty for all
 * @param limit how many of a guild, of messages how many of a channel; 0 for any number. The oldest go first, but none that a rule keeps.
 * @param timeToLive after how long without news it is no longer answered; {@code null} for never
 * @param sweepInterval how often it is looked for what is too old; {@code null} for never
 * @param lifetime how long without news something may be there when it is swept; {@code null} for the time to live
 */
public record CachePolicy(boolean kept, Set<CacheRule> rules, int limit, @Nullable Duration timeToLive, @Nullable Duration sweepInterval,
		@Nullable Duration lifetime) {

	/** @throws IllegalArgumentException if the limit is negative, or a duration not longer than nothing */
	public CachePolicy {
		rules = Collections.unmodifiableSet(rules.isEmpty() ? EnumSet.noneOf(CacheRule.class) : EnumSet.copyOf(rules));
		if (limit < 0) {
			throw new IllegalArgumentException("limit is " + limit + ", but has to be 0 for any number, or more");
		}
		positive("timeToLive", timeToLive);
		positive("sweepInterval", sweepInterval);
		positive("lifetime", lifetime);
	}

	private static void positive(String name, @Nullable Duration duration) {
		if (duration != null && (duration.isZero() || duration.isNegative())) {
			throw new IllegalArgumentException(name + " is " + duration + ", but has to be longer than nothing; leave it out for none");
		}
	}

	/** Nothing. */
	public static CachePolicy off() { return new CachePolicy(false, Set.of(), 0, null, null, null); }

	/** Everything. */
	public static CachePolicy all() { return new CachePolicy(true, Set.of(), 0, null, null, null); }

	/** What one of the rules keeps. */
	public static CachePolicy of(CacheRule... rules) { return new CachePolicy(true, Set.copyOf(Arrays.asList(rules)), 0, null, null, null); }

	public CachePolicy limit(int limit) {
		return new CachePolicy(this.kept, this.rules, limit, this.timeToLive, this.sweepInterval, this.lifetime);
	}

	public CachePolicy timeToLive(@Nullable Duration timeToLive) {
		return new CachePolicy(this.kept, this.rules, this.limit, timeToLive, this.sweepInterval, this.lifetime);
	}

	/** @param lifetime how long without news something may be there */
	public CachePolicy sweep(@Nullable Duration interval, @Nullable Duration lifetime) {
		return new CachePolicy(this.kept, this.rules, this.limit, this.timeToLive, interval, lifetime);
	}

	/** How long without news something may be there when it is swept; {@code null} for any time. */
	@Nullable
	Duration longest() {
		return (this.lifetime != null) ? this.lifetime : this.timeToLive;
	}

}
