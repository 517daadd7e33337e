package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A shard is in another state than before. Published as an event of the application, in the order in which it happened.
 *
 * @param status how the shard is now
 * @param previous the state it was in
 * @param cause why its connection ended, where that is what happened
 */
public record ShardStateChanged(ShardStatus status, ShardState previous, @Nullable DisconnectCause cause) {
}
