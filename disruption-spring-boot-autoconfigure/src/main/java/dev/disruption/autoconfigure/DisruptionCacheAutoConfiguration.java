package dev.disruption.autoconfigure;

import java.util.concurrent.ExecutorService;

import dev.disruption.cache.CacheFilter;
import dev.disruption.cache.CacheMeters;
import dev.disruption.cache.CacheSettings;
import dev.disruption.cache.CacheSweepFilter;
import dev.disruption.cache.CacheSweeper;
import dev.disruption.cache.CacheUpdater;
import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.EntityType;
import dev.disruption.cache.MemoryStateStore;
import dev.disruption.cache.ReadThrough;
import dev.disruption.cache.StateSnapshots;
import dev.disruption.cache.StateStore;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.GatewayCommands;
import dev.disruption.gateway.SessionStore;
import dev.disruption.rest.DiscordRest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import reactor.core.scheduler.Scheduler;

/** {@link AutoConfiguration} of what the bot remembers. */
@AutoConfiguration(after = DisruptionGatewayAutoConfiguration.class)
@ConditionalOnBean(Gateway.class)
@ConditionalOnBooleanProperty(name = "disruption.gateway.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "disruption.cache.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DisruptionCacheProperties.class)
public final class DisruptionCacheAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CacheSettings discordCacheSettings(DisruptionCacheProperties properties, BeanFactory beans) {
		CacheSettings.Builder settings = CacheSettings.builder().memoryBudget(properties.memoryBudget().toBytes());
		properties.policies().forEach(settings::policy);
		EntityType.all().forEach(type -> addFilters(settings, type, beans));
		return settings.build();
	}

	private static <T> void addFilters(CacheSettings.Builder settings, EntityType<T> type, BeanFactory beans) {
		ResolvableType filter = ResolvableType.forClassWithGenerics(CacheFilter.class, type.type());
		beans.<CacheFilter<T>>getBeanProvider(filter).ifAvailable(found -> settings.filter(type, found));
		ResolvableType sweepFilter = ResolvableType.forClassWithGenerics(CacheSweepFilter.class, type.type());
		beans.<CacheSweepFilter<T>>getBeanProvider(sweepFilter).ifAvailable(found -> settings.sweepFilter(type, found));
	}

	@Bean
	@ConditionalOnMissingBean(StateStore.class)
	MemoryStateStore discordStateStore(CacheSettings settings, @Qualifier("discordGatewayTimer") Scheduler timer,
			ObjectProvider<Gateway> gateway) {
		return new MemoryStateStore(settings, timer, () -> gateway.getObject().intents());
	}

	@Bean
	@ConditionalOnMissingBean
	DiscordCache discordCache(CacheSettings settings, StateStore state, @Qualifier("discordGatewayTimer") Scheduler timer) {
		return new DiscordCache(settings, state, timer);
	}

	@Bean
	@ConditionalOnMissingBean
	CacheUpdater discordCacheUpdater(DiscordCache cache, @Qualifier("discordGatewayTimer") Scheduler timer) {
		return new CacheUpdater(cache, timer);
	}

	@Bean
	@ConditionalOnMissingBean
	ReadThrough discordReadThrough(DiscordCache cache, DiscordRest rest, ObjectProvider<GatewayCommands> commands) {
		return new ReadThrough(cache, rest, commands::getIfAvailable);
	}

	@Bean
	@ConditionalOnMissingBean
	CacheMeters discordCacheMeters(DiscordCache cache) {
		return new CacheMeters(cache);
	}

	@Bean
	@ConditionalOnMissingBean
	CacheSweeper discordCacheSweeper(DiscordCache cache, @Qualifier("discordGatewayTimer") Scheduler timer,
			@Qualifier("discordHandlerThreads") ExecutorService executor) {
		return new CacheSweeper(cache, timer, executor);
	}

	@Bean
	@ConditionalOnMissingBean
	CacheLifecycle discordCacheLifecycle(CacheSweeper sweeper, ObjectProvider<StateSnapshots> snapshots) {
		return new CacheLifecycle(sweeper, snapshots.getIfAvailable());
	}

	/** State in this process goes with the sessions that are kept; those of a simulated Discord end with the process. */
	@Bean
	@ConditionalOnMissingBean(value = StateSnapshots.class, name = "simulatorSessionStore")
	@ConditionalOnBean(MemoryStateStore.class)
	@ConditionalOnBooleanProperty(name = { "disruption.cache.snapshot.enabled", "disruption.gateway.session-store.enabled" },
			matchIfMissing = true)
	StateSnapshots discordStateSnapshots(SessionStore sessions, MemoryStateStore state, DisruptionProperties properties,
			DisruptionCacheProperties cache) {
		return new StateSnapshots(sessions, state, properties.dataDirectory().toAbsolutePath().resolve("cache"), cache.snapshot().whenCold());
	}

	@Bean
	DiscordGatewayCustomizer discordSnapshotCustomizer(ObjectProvider<StateSnapshots> snapshots) {
		return settings -> snapshots.ifAvailable(available -> settings.sessionStore(available.sessions()));
	}

}
