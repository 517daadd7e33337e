package dev.disruption.cache;

/**
 * Chooses what is swept of that which is too old.
 *
 * @param <T> what it chooses from
 */
@FunctionalInterface
public interface CacheSweepFilter<T> {

	/** Whether it is given up. Called while the guild is locked: it must neither block nor ask the cache. */
	boolean test(T entity);

}
