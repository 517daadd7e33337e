package dev.disruption.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * What was fetched, for as long as nothing is heard of a change. What is being fetched isn't fetched again.
 *
 * @param <K> what it is found by
 * @param <V> what is fetched
 */
final class FetchedCache<K, V> {

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);

	private static final int LIMIT = 10_000;

	private final AsyncCache<K, V> entries;

	private final boolean kept;

	FetchedCache(CachePolicy policy, Scheduler scheduler) {
		Duration longest = policy.longest();
		this.kept = policy.kept();
		this.entries = Caffeine.newBuilder()
			.ticker(() -> MonotonicScheduler.nanos(scheduler))
			.executor(Runnable::run)
			.maximumSize((policy.limit() > 0) ? policy.limit() : LIMIT)
			.expireAfterWrite((longest != null) ? longest : TIME_TO_LIVE)
			.recordStats()
			.buildAsync();
	}

	/** What is there, or what the fetch brings; a failure is told to all who wait for it, and forgotten. */
	Mono<V> get(K key, Mono<V> fetch) {
		if (!this.kept) {
			return fetch;
		}
		return Mono.defer(() -> {
			CompletableFuture<V> found = this.entries.get(key, (missing, executor) -> fetch.toFuture());
			return Mono.fromFuture(found, true);
		});
	}

	/** What is there now. */
	@Nullable
	V find(K key) {
		return this.entries.synchronous().getIfPresent(key);
	}

	void forget(K key) {
		this.entries.synchronous().invalidate(key);
	}

	void forgetAll(Predicate<K> condition) {
		this.entries.asMap().keySet().removeIf(condition);
	}

	CacheStatistics statistics(int bytesEach) {
		var stats = this.entries.synchronous().stats();
		long size = this.entries.synchronous().estimatedSize();
		return new CacheStatistics(size, stats.hitCount(), stats.missCount(), stats.evictionCount(), size * bytesEach);
	}

}
