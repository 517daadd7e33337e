package dev.disruption.gateway;

import java.time.Duration;
import java.util.Set;

/** Is told what becomes of the shards. Called on I/O threads: it must not block. */
public interface GatewayListener {

	/** The names of the events to be told of, like {@code GUILD_CREATE}; asked for once. None by default. */
	default Set<String> events() {
		return Set.of();
	}

	/** One of {@link #events} arrived, and is about to be handed over. It may not be {@linkplain RawDispatch#completed() completed} here. */
	default void received(RawDispatch dispatch) {
	}

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

	/** Discord closed a connection over what was sent on it. @param opcode that was sent last, other than heartbeats */
	default void refused(int shardId, int opcode) {
	}

	/**
	 * A payload was ignored, as this version doesn't know what it is.
	 *
	 * @param opcode its number; -1 without one, 0 for an event without a name
	 */
	default void ignored(int shardId, int opcode) {
	}

	/**
	 * Other shards have taken the place of those that were there, see {@link Gateway#reshard}: each guild is now on the shard that the new
	 * number makes it. Nothing was told of their connecting, and nothing will be of the end of the old ones.
	 */
	default void resharded(int shardCount) {
	}

	/** Discord refused a shard for good. */
	default void failed(int shardId, GatewayException cause) {
	}

}
