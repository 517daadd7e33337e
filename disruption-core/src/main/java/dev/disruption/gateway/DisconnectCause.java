package dev.disruption.gateway;

/** Why a connection ended, or could not be made. */
public enum DisconnectCause {

	/** No WebSocket could be opened. */
	CONNECT_FAILED,

	/** HELLO did not come, or could not be used. */
	NO_HELLO,

	/** The right to identify was not to be had. */
	NO_PERMIT,

	/** READY did not come for a quarter of an hour. */
	NO_READY,

	/** RESUME had no effect. */
	NOT_RESUMED,

	/** Heartbeats were not acknowledged. */
	NOT_ACKNOWLEDGED,

	/** The process or its machine stood still for so long that heartbeats were missed. */
	STALLED,

	/** What came could not be decompressed, or was no JSON. */
	UNREADABLE,

	/** Discord asked to reconnect. */
	ASKED,

	/** The application asked for a new connection. */
	RESTARTED,

	/** Discord declared the session invalid. */
	INVALID_SESSION,

	/** Discord closed the connection, or it broke. */
	CLOSED,

	/** Events came faster than listeners handled them, for too long. */
	SLOW_LISTENERS

}
