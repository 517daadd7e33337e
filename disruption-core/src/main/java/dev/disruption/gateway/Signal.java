package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;

/** What can happen to a {@link Session}. */
sealed interface Signal {

	/** @param point the session to go on with */
	record Start(@Nullable ResumePoint point) implements Signal {
	}

	record Connected() implements Signal {
	}

	/** @param retryAfter milliseconds the server asked to wait, 0 if it didn't */
	record ConnectFailed(String reason, long retryAfter) implements Signal {
	}

	record PermitGranted() implements Signal {
	}

	record PermitFailed(String reason) implements Signal {
	}

	record Due(Timer timer) implements Signal {
	}

	/** @param code 1005 if there was none */
	record Closed(int code) implements Signal {
	}

	/** The stream can't be decompressed. */
	record Corrupt(String reason) implements Signal {
	}

	record Stop(boolean resumable) implements Signal {
	}

	/** Something that Discord sent. */
	sealed interface Received extends Signal {
	}

	/** @param interval milliseconds, -1 if it can't be read */
	record Hello(long interval) implements Received {
	}

	record Ready(long sequence, String sessionId, @Nullable String resumeUrl) implements Received {
	}

	record Resumed(long sequence) implements Received {
	}

	/** Any other event. */
	record Dispatch(long sequence) implements Received {
	}

	record HeartbeatRequest() implements Received {
	}

	record HeartbeatAck() implements Received {
	}

	record Reconnect() implements Received {
	}

	record InvalidSession(boolean resumable) implements Received {
	}

	/** @param sequence -1 if it had none */
	record Unknown(int opcode, long sequence) implements Received {
	}

	/** @param sequence -1 if it can't be read either */
	record Malformed(String reason, long sequence) implements Received {
	}

}
