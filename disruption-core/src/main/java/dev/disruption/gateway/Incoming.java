package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Tells the session what a payload means, and decodes of {@code d} only what the session needs. */
final class Incoming {

	private static final Signal ACK = new Signal.HeartbeatAck();

	private static final Signal HEARTBEAT = new Signal.HeartbeatRequest();

	private static final Signal RECONNECT = new Signal.Reconnect();

	private final JsonMapper mapper;

	private final Envelope envelope;

	Incoming(JsonMapper mapper) {
		this.mapper = mapper;
		this.envelope = new Envelope(mapper);
	}

	/** Of the payload that was read last. */
	Envelope envelope() {
		return this.envelope;
	}

	Signal read(byte[] bytes, int length) {
		try {
			this.envelope.read(bytes, length);
			return signal(bytes, length);
		}
		catch (JacksonException ex) {
			// the message without its location, which may quote what users wrote
			return new Signal.Malformed(ex.getOriginalMessage(), this.envelope.sequence());
		}
	}

	private Signal signal(byte[] bytes, int length) {
		return switch (this.envelope.opcode()) {
			case Opcode.DISPATCH -> dispatch(bytes, length);
			case Opcode.HEARTBEAT -> HEARTBEAT;
			case Opcode.RECONNECT -> RECONNECT;
			case Opcode.INVALID_SESSION -> new Signal.InvalidSession(isTrue(bytes));
			case Opcode.HELLO -> new Signal.Hello(interval(bytes, length));
			case Opcode.HEARTBEAT_ACK -> ACK;
			default -> new Signal.Unknown(this.envelope.opcode(), this.envelope.sequence());
		};
	}

	private Signal dispatch(byte[] bytes, int length) {
		String name = this.envelope.name();
		if (name == null) {
			return new Signal.Unknown(Opcode.DISPATCH, this.envelope.sequence());
		}
		return switch (name) {
			case "READY" -> ready(bytes, length);
			case "RESUMED" -> new Signal.Resumed(this.envelope.sequence());
			default -> new Signal.Dispatch(this.envelope.sequence());
		};
	}

	/** Whether {@code d} is exactly {@code true}; anything else means that the session can't be resumed. */
	private boolean isTrue(byte[] bytes) {
		int offset = this.envelope.dataOffset();
		return offset >= 0 && bytes[offset] == 't';
	}

	private long interval(byte[] bytes, int length) {
		long interval = -1;
		try (JsonParser parser = data(bytes, length)) {
			while (parser != null && parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean wanted = parser.currentName().equals("heartbeat_interval");
				if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && wanted) {
					interval = parser.getLongValue();
				}
				parser.skipChildren();
			}
		}
		return interval;
	}

	private Signal ready(byte[] bytes, int length) {
		String sessionId = null;
		String resumeUrl = null;
		try (JsonParser parser = data(bytes, length)) {
			// READY of a large bot has megabytes: stop as soon as both are known
			while (parser != null && (sessionId == null || resumeUrl == null) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String key = parser.currentName();
				if (parser.nextToken() == JsonToken.VALUE_STRING) {
					sessionId = key.equals("session_id") ? parser.getString() : sessionId;
					resumeUrl = key.equals("resume_gateway_url") ? parser.getString() : resumeUrl;
				}
				parser.skipChildren();
			}
		}
		if (sessionId == null) {
			return new Signal.Malformed("READY came without session_id", this.envelope.sequence());
		}
		return new Signal.Ready(this.envelope.sequence(), sessionId, resumeUrl);
	}

	/** A parser inside the object {@code d}; {@code null} if it isn't one. */
	private @Nullable JsonParser data(byte[] bytes, int length) {
		int offset = this.envelope.dataOffset();
		if (offset < 0 || bytes[offset] != '{') {
			return null;
		}
		JsonParser parser = this.mapper.createParser(bytes, offset, length - offset);
		parser.nextToken();
		return parser;
	}

}
