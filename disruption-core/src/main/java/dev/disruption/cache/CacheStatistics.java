package dev.disruption.cache;

/**
 * How the cache of one type is doing.
 *
 * @param entries how many there are
 * @param hits how often something was asked for that was there
 * @param misses how often something was asked for that wasn't
 * @param evictions how many were given up for a limit, for their age or for the memory budget
 * @param bytes how much memory they take, by estimate
 */
public record CacheStatistics(long entries, long hits, long misses, long evictions, long bytes) {

	CacheStatistics plus(CacheStatistics other) {
		return new CacheStatistics(this.entries + other.entries, this.hits + other.hits, this.misses + other.misses,
				this.evictions + other.evictions, this.bytes + other.bytes);
	}

}
