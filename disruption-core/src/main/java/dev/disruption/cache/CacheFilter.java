package dev.disruption.cache;

/**
 * Chooses what is remembered, by {@link CacheRule#FILTER}.
 *
 * @param <T> what it chooses from
 */
@FunctionalInterface
public interface CacheFilter<T> {

	/** Whether it is remembered. Called while the guild is locked: it must neither block nor ask the cache. */
	boolean test(T entity);

}
