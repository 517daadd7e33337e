package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;

/** What a {@link Session} wants done; to be carried out in the order given. */
sealed interface Action {

	/**
	 * Open a connection.
	 *
	 * @param resumeUrl where to, {@code null} for the gateway's own address
	 * @param compressed whether compression may be asked for
	 * @param cautious whether to start with half of the send budget spent
	 */
	record Connect(@Nullable String resumeUrl, boolean compressed, boolean cautious) implements Action {
	}

	/** Set a timer, in place of what it was set to. */
	record Schedule(Timer timer, Wait delay) implements Action {
	}

	record Cancel(Timer timer) implements Action {
	}

	/**
	 * @param sequence -1 if nothing was received yet
	 * @param requested whether Discord asked for it, outside the interval
	 */
	record SendHeartbeat(long sequence, boolean requested) implements Action {
	}

	record SendResume(String sessionId, long sequence) implements Action {
	}

	/** Hand the event that was just received to the application. */
	record Deliver(boolean replayed) implements Action {
	}

	/** Close and forget the socket, without waiting for anything. */
	record Abort(int code) implements Action {
	}

	/** Send a close frame and wait for the answer. */
	record Close(int code) implements Action {
	}

	/**
	 * The connection is lost, and another one will be made.
	 *
	 * @param reached whether there was a connection at all
	 */
	record Disconnected(DisconnectCause cause, String reason, boolean reached, boolean resuming) implements Action {
	}

	/** There will be no connection until the wait is over. */
	record Parked(String reason) implements Action {
	}

	/** A payload was of no use, as this version doesn't know its opcode. */
	record Ignored(int opcode) implements Action {
	}

	/** Something deserves a line in the log. */
	record Report(String problem) implements Action {
	}

	record Fail(int code) implements Action {
	}

	/** Actions without a parameter. */
	enum Step implements Action {

		CANCEL_TIMERS,

		REQUEST_PERMIT,

		WITHDRAW_PERMIT,

		SEND_IDENTIFY,

		ACKNOWLEDGED,

		/** Hand the payload that was just received to those who want to see what can't be read. */
		DELIVER_UNDECODABLE,

		/** Read nothing until there is relief. */
		PAUSE_READING,

		RESUME_READING,

		SESSION_STARTED,

		SESSION_LOST,

		STOPPED

	}

}
