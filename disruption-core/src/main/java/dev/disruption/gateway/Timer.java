package dev.disruption.gateway;

/** The clocks of a shard; each can be set once at a time. */
enum Timer {

	/** The next connection is due. */
	RECONNECT,

	/** Connecting, then HELLO, took too long. */
	HANDSHAKE,

	/** The next heartbeat is due. */
	HEARTBEAT,

	/** READY is late. */
	READY,

	/** RESUMED is late. */
	RESUMED,

	/** The session has been connected long enough to forget earlier failures. */
	STABLE,

	/** Reading has paused for as long as it may. */
	PAUSE,

	/** Queued commands may be sent again. */
	SEND,

	/** The other side didn't close in time. */
	CLOSE

}
