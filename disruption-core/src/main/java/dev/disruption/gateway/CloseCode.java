package dev.disruption.gateway;

/**
 * What a closed connection means for the session, as a table.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">Gateway Close Event Codes</a>
 */
enum CloseCode {

	NONE(1005, "no close code", Reaction.RESUME, Pace.AT_ONCE),
	NORMAL(1000, "normal closure", Reaction.RESUME_ONCE, Pace.AT_ONCE),
	GOING_AWAY(1001, "going away", Reaction.RESUME, Pace.AT_ONCE),
	PROTOCOL_ERROR(1002, "protocol error", Reaction.RESUME_GARBLED, Pace.BACK_OFF),
	UNSUPPORTED_DATA(1003, "unsupported data", Reaction.RESUME_GARBLED, Pace.BACK_OFF),
	ABNORMAL(1006, "no close code", Reaction.RESUME, Pace.AT_ONCE),
	INVALID_DATA(1007, "invalid data", Reaction.RESUME_GARBLED, Pace.BACK_OFF),
	TOO_BIG(1009, "message too big", Reaction.RESUME_GARBLED, Pace.BACK_OFF),
	INTERNAL_ERROR(1011, "internal error", Reaction.RESUME, Pace.BACK_OFF),
	SERVICE_RESTART(1012, "service restart", Reaction.RESUME, Pace.BACK_OFF),
	TRY_AGAIN_LATER(1013, "try again later", Reaction.RESUME, Pace.BACK_OFF),
	BAD_GATEWAY(1014, "bad gateway", Reaction.RESUME, Pace.BACK_OFF),
	TLS_FAILED(1015, "TLS failed", Reaction.RESUME, Pace.BACK_OFF),
	UNKNOWN_ERROR(4000, "unknown error", Reaction.RESUME, Pace.AT_ONCE),
	UNKNOWN_OPCODE(4001, "unknown opcode", Reaction.RESUME, Pace.AT_ONCE),
	DECODE_ERROR(4002, "decode error", Reaction.RESUME, Pace.AT_ONCE),
	NOT_AUTHENTICATED(4003, "not authenticated", Reaction.IDENTIFY, Pace.BACK_OFF),
	AUTHENTICATION_FAILED(4004, "authentication failed", Reaction.FAIL, Pace.BACK_OFF),
	ALREADY_AUTHENTICATED(4005, "already authenticated", Reaction.RESUME, Pace.BACK_OFF),
	SESSION_INVALID(4006, "session no longer valid", Reaction.IDENTIFY, Pace.BACK_OFF),
	INVALID_SEQ(4007, "invalid seq", Reaction.IDENTIFY, Pace.BACK_OFF),
	RATE_LIMITED(4008, "rate limited", Reaction.RESUME, Pace.SLOWED),
	SESSION_TIMED_OUT(4009, "session timed out", Reaction.IDENTIFY, Pace.BACK_OFF),
	INVALID_SHARD(4010, "invalid shard", Reaction.FAIL, Pace.BACK_OFF),
	SHARDING_REQUIRED(4011, "sharding required", Reaction.FAIL, Pace.BACK_OFF),
	INVALID_API_VERSION(4012, "invalid API version", Reaction.FAIL, Pace.BACK_OFF),
	INVALID_INTENTS(4013, "invalid intents", Reaction.FAIL, Pace.BACK_OFF),
	DISALLOWED_INTENTS(4014, "disallowed intents", Reaction.FAIL, Pace.BACK_OFF),
	OTHER(-1, "undocumented close code", Reaction.RESUME_ONCE, Pace.BACK_OFF);

	/** Ours: any code but 1000 and 1001 keeps the session (gateway#initiating-a-disconnect). */
	static final int RESUMABLE = 4900;

	private final int code;

	private final String title;

	private final Reaction reaction;

	private final Pace pace;

	CloseCode(int code, String title, Reaction reaction, Pace pace) {
		this.code = code;
		this.title = title;
		this.reaction = reaction;
		this.pace = pace;
	}

	static CloseCode of(int code) {
		for (CloseCode candidate : values()) {
			if (candidate.code == code) {
				return candidate;
			}
		}
		return OTHER;
	}

	/** -1 for {@link #OTHER}. */
	int code() {
		return this.code;
	}

	Reaction reaction() {
		return this.reaction;
	}

	Pace pace() {
		return this.pace;
	}

	/** Whether something that was sent is to blame, so that sending it again would end the next connection too. */
	boolean blamesWhatWasSent() {
		return this == UNKNOWN_OPCODE || this == DECODE_ERROR;
	}

	/** How many resumes in a row may end with this code before the session is given up. */
	int resumes() {
		return this.reaction == Reaction.RESUME_ONCE ? 1 : Attempts.RESUMES;
	}

	String describe(int actual) {
		if (this == NONE || this == ABNORMAL) {
			return "the connection dropped without a close code";
		}
		return "closed with " + actual + " (" + this.title + ")";
	}

	enum Reaction {

		/** Resume, and identify only after several resumes came to nothing. */
		RESUME,

		/** Resume; if the stream stays unreadable, do without compression. */
		RESUME_GARBLED,

		/** One resume, then identify. */
		RESUME_ONCE,

		/** The session is gone. */
		IDENTIFY,

		/** Discord documents that a client must not reconnect. */
		FAIL

	}

}
