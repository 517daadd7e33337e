package dev.disruption.cache;

import java.util.Locale;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

/** The meters of the cache. */
public enum CacheMeter implements MeterDocumentation {

	/** How much is kept. */
	ENTRIES("discord.cache.entries", Meter.Type.GAUGE, null),

	/** How much memory that takes, by estimate. */
	SIZE("discord.cache.size", Meter.Type.GAUGE, "bytes"),

	/** How often something was asked for that was there. */
	HITS("discord.cache.hits", Meter.Type.COUNTER, null),

	/** How often something was asked for that wasn't there. */
	MISSES("discord.cache.misses", Meter.Type.COUNTER, null),

	/** What was given up for a limit, for its age or for the memory budget. */
	EVICTIONS("discord.cache.evictions", Meter.Type.COUNTER, null);

	private final String name;

	private final Meter.Type type;

	private final @Nullable String unit;

	CacheMeter(String name, Meter.Type type, @Nullable String unit) {
		this.name = name;
		this.type = type;
		this.unit = unit;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	@Override
	public @Nullable String getBaseUnit() {
		return this.unit;
	}

	@Override
	public KeyName[] getKeyNames() {
		return new KeyName[] { Tag.TYPE };
	}

	/** What the meters are told apart by. */
	public enum Tag implements KeyName {

		/** The name of an {@link EntityType}. */
		TYPE;

		@Override
		public String asString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
