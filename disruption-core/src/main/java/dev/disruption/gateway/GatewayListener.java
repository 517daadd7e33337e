package dev.disruption.gateway;

/** Is told what becomes of the shards. Called on I/O threads: it must not block. */
public interface GatewayListener {

	/** A shard is in another state than before. */
	default void stateChanged(ShardStatus status, ShardState previous) {
	}

	/** A session ended and can't be resumed: events may have been missed. */
	default void sessionLost(int shardId) {
	}

	/**
	 * READY named another shard than the one that identified: its events are those of guilds that somebody else serves.
	 *
	 * @param actual what READY said, as in {@code [0,2]}
	 */
	default void shardMismatch(int shardId, int shardCount, String actual) {
	}

	/** Discord refused a shard for good. */
	default void failed(int shardId, GatewayException cause) {
	}

}
