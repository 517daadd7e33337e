package dev.disruption.gateway;

import java.time.Duration;

/** Is told what becomes of the shards. Called on I/O threads: it must not block. */
public interface GatewayListener {

	/** A shard is in another state than before. */
	default void stateChanged(ShardStatus status, ShardState previous) {
	}

	/**
	 * A connection ended, or could not be made, and another one will be.
	 *
	 * @param reason for people to read
	 */
	default void disconnected(int shardId, DisconnectCause cause, String reason) {
	}

	/**
	 * A heartbeat went out.
	 *
	 * @param lateness how long after it was due
	 */
	default void heartbeatSent(int shardId, Duration lateness) {
	}

	/**
	 * A heartbeat was acknowledged.
	 *
	 * @param latency between the two
	 */
	default void heartbeatAcknowledged(int shardId, Duration latency) {
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
