package dev.disruption.autoconfigure.actuate;

import java.util.Map;

import dev.disruption.cache.CacheStatistics;
import dev.disruption.cache.DiscordCache;

/** How the cache is doing, by what it remembers. */
record CacheSection(DiscordCache cache) implements DiscordEndpointSection {

	@Override
	public String name() { return "cache"; }

	@Override
	public Map<String, CacheStatistics> read() {
		return this.cache.statistics();
	}

}
