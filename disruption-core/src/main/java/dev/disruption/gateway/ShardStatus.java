package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a shard is doing.
 *
 * @param shardId from 0
 * @param shardCount shards of the bot, over all processes
 * @param state where it is in its lifecycle
 * @param health what to make of that
 * @param latency between the last heartbeat and its acknowledgement; {@code null} before the first
 * @param lastError why the last connection ended; {@code null} if none did
 * @param sessionAge since READY; {@code null} without a session
 * @param parkedUntil when a shard that is {@link ShardState#PARKED} goes on; {@code null} if it isn't
 */
public record ShardStatus(int shardId, int shardCount, ShardState state, Health health, @Nullable Duration latency,
		@Nullable String lastError, @Nullable Duration sessionAge, @Nullable Instant parkedUntil) {

	/** A shard's state in one word. */
	public enum Health {

		/** Connected. */
		UP,

		/** Not connected, or not acknowledged, and working on it. */
		DEGRADED,

		/** Not running. */
		DOWN

	}

}
