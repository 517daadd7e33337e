package dev.disruption.cache;

/**
 * Chooses what is remembered, or what is swept.
 *
 * @param <T> what it chooses from
 */
@FunctionalInterface
public interface CacheFilter<T> {

	/** Whether it is chosen. Called while the guild is locked: it must neither block nor ask the cache. */
	boolean test(T entity);

}
