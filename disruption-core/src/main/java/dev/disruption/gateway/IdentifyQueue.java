package dev.disruption.gateway;

import reactor.core.publisher.Mono;

/**
 * Grants shards their turn to identify. All shards of one token have to share one queue, over processes too.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#sharding-max-concurrency">Max Concurrency</a>
 */
public interface IdentifyQueue {

	/** Completes when the shard may identify, which it then does at once; cancelling leaves the queue. */
	Mono<Void> permit(int shardId);

	/** @param maxConcurrency as Get Gateway Bot answers it: identifies allowed in 5 seconds */
	void maxConcurrency(int maxConcurrency);

}
