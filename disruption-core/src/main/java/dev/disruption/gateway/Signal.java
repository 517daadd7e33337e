package dev.disruption.gateway;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What can happen to a {@link Session}. */
sealed interface Signal {

	/** Has the session answer. */
	List<Action> to(Session session);

	/** @param point the session to go on with */
	record Start(@Nullable ResumePoint point) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.start(this.point);
		}

	}

	record Connected() implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.connected();
		}

	}

	/** @param retryAfter milliseconds the server asked to wait, 0 if it didn't */
	record ConnectFailed(String reason, long retryAfter) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.connectFailed(this.reason, this.retryAfter);
		}

	}

	record PermitGranted() implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.permitGranted();
		}

	}

	record PermitFailed(String reason) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.permitFailed(this.reason);
		}

	}

	/**
	 * The budget of session starts is spent.
	 *
	 * @param millis until there is more
	 */
	record PermitRefused(String reason, long millis) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.permitRefused(this.reason, this.millis);
		}

	}

	/** From now on nothing is taken in that would have to be handled. */
	record Quiesce() implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.quiesce();
		}

	}

	record Due(Timer timer) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.due(this.timer);
		}

	}

	/** @param late milliseconds since it was due */
	record HeartbeatDue(long late) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.heartbeatDue(this.late);
		}

	}

	/** @param code 1005 if there was none */
	record Closed(int code) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.closed(this.code);
		}

	}

	/** The stream can't be read: it is not compressed as agreed, or no WebSocket. */
	record Corrupt(String reason) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.corrupt(this.reason);
		}

	}

	/** The application wants a new connection. */
	record Restart() implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.restart();
		}

	}

	record Stop(boolean resumable) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.stop(this.resumable);
		}

	}

	/**
	 * Events pile up.
	 *
	 * @param leave whether to leave the connection when that lasts
	 */
	record Pressed(boolean leave) implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.pressed(this.leave);
		}

	}

	/** Events don't pile up any more. */
	record Relieved() implements Signal {

		@Override
		public List<Action> to(Session session) {
			return session.relieved();
		}

	}

	/** Something that Discord sent. */
	sealed interface Received extends Signal {
	}

	/** @param interval milliseconds, -1 if it can't be read */
	record Hello(long interval) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.hello(this.interval);
		}

	}

	record Ready(long sequence, String sessionId, @Nullable String resumeUrl) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.ready(this);
		}

	}

	record Resumed(long sequence) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.resumed(this.sequence);
		}

	}

	/** Any other event. */
	record Dispatch(long sequence) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.dispatch(this.sequence);
		}

	}

	record HeartbeatRequest() implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.heartbeatRequested();
		}

	}

	record HeartbeatAck() implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.heartbeatAcknowledged();
		}

	}

	record Reconnect() implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.reconnect();
		}

	}

	record InvalidSession(boolean resumable) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.invalidSession(this.resumable);
		}

	}

	/** @param sequence -1 if it had none */
	record Unknown(int opcode, long sequence) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.unknown(this.opcode, this.sequence);
		}

	}

	/** @param sequence -1 if it can't be read either */
	record Malformed(String reason, long sequence) implements Received {

		@Override
		public List<Action> to(Session session) {
			return session.malformed(this);
		}

	}

}
