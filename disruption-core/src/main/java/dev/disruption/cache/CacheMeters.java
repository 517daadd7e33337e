package dev.disruption.cache;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Measures what {@link CacheMeter} lists, for each type that is kept. */
public final class CacheMeters implements MeterBinder {

	private final DiscordCache cache;

	public CacheMeters(DiscordCache cache) {
		this.cache = cache;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		EntityType.all().stream().filter(type -> this.cache.settings().keeps(type)).forEach(type -> {
			gauge(registry, type, CacheMeter.ENTRIES, CacheStatistics::entries);
			gauge(registry, type, CacheMeter.SIZE, CacheStatistics::bytes);
			count(registry, type, CacheMeter.HITS, CacheStatistics::hits);
			count(registry, type, CacheMeter.MISSES, CacheStatistics::misses);
			count(registry, type, CacheMeter.EVICTIONS, CacheStatistics::evictions);
		});
	}

	private void gauge(MeterRegistry registry, EntityType<?> type, CacheMeter meter, ToDoubleFunction<CacheStatistics> value) {
		Gauge.builder(meter.getName(), this.cache, source -> value.applyAsDouble(source.statistics(type)))
			.baseUnit(meter.getBaseUnit())
			.tag(CacheMeter.Tag.TYPE.asString(), type.name())
			.register(registry);
	}

	private void count(MeterRegistry registry, EntityType<?> type, CacheMeter meter, ToDoubleFunction<CacheStatistics> value) {
		FunctionCounter.builder(meter.getName(), this.cache, source -> value.applyAsDouble(source.statistics(type)))
			.tag(CacheMeter.Tag.TYPE.asString(), type.name())
			.register(registry);
	}

}
