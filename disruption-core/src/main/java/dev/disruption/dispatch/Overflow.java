package dev.disruption.dispatch;

/** What happens when events arrive faster than listeners handle them, and as many wait as may. */
public enum Overflow {

	/**
	 * Nothing is read for at most half a heartbeat interval; then the connection is closed, and the session resumed when half of the events
	 * are handled. Discord keeps what is missed for a few minutes.
	 */
	DISCONNECT_AND_RESUME,

	/** New events are dropped. */
	DROP_NEWEST,

	/** Nothing is read until half of the events are handled, however long that takes. */
	BLOCK

}
