package dev.disruption.gateway;

/**
 * Where a shard is on its way to, or from, a session with Discord.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#connection-lifecycle">Connection Lifecycle</a>
 */
public enum ShardState {

	/** Not started. */
	IDLE,

	/** Waiting before the next connection. */
	CONNECT_WAIT,

	/** Waiting for Discord to allow another session start: the day's are spent. */
	PARKED,

	/** Opening a WebSocket. */
	CONNECTING,

	/** Open, and waiting for HELLO. */
	AWAIT_HELLO,

	/** Waiting for its turn to identify. */
	IDENTIFY_QUEUED,

	/** IDENTIFY is sent, READY expected. */
	IDENTIFYING,

	/** RESUME is sent, nothing came back yet. */
	RESUMING,

	/** Receiving the events that were missed. */
	REPLAYING,

	/** READY or RESUMED arrived. */
	CONNECTED,

	/** Being stopped. */
	CLOSING,

	/** Stopped, with a session that can be resumed. */
	STOPPED_RESUMABLE,

	/** Stopped. */
	STOPPED,

	/** Refused by Discord in a way that no new attempt can cure. */
	FATAL;

	boolean isOver() {
		return this == STOPPED_RESUMABLE || this == STOPPED || this == FATAL;
	}

	boolean hasSocket() {
		return ordinal() >= AWAIT_HELLO.ordinal() && ordinal() <= CLOSING.ordinal();
	}

}
