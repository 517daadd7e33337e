package dev.disruption.cache;

import dev.disruption.event.Event;

/**
 * An event that changes what is known.
 *
 * @param event what happened
 * @param shardId the shard that heard of it
 * @param sequence its number within the session; -1 for none
 * @param receivedAt when it arrived, in nanoseconds of the gateway's scheduler
 * @param previousWanted whether somebody will look at what it replaces
 */
public record StateChange(Event event, int shardId, long sequence, long receivedAt, boolean previousWanted) {
}
