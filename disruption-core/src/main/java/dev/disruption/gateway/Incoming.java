package dev.disruption.gateway;

import java.util.Arrays;

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

	private byte[] payload = {};

	private int length;

	private boolean reused;

	private @Nullable String shard;

	Incoming(JsonMapper mapper) {
		this.mapper = mapper;
		this.envelope = new Envelope(mapper);
	}

	/** @param reused whether the array will be written into again */
	Signal read(byte[] bytes, int length, boolean reused) {
		this.payload = bytes;
		this.length = length;
		this.reused = reused;
		try {
			this.envelope.read(bytes, length);
			return signal();
		}
		catch (JacksonException ex) {
			// the message without its location, which may quote what users wrote
			return new Signal.Malformed(ex.getOriginalMessage(), this.envelope.sequence());
		}
	}

	/** The name of the event that was read last. */
	String name() {
		return String.valueOf(this.envelope.name());
	}

	/** The event that was read last, in an array of its own. */
	RawDispatch dispatch(int shardId, long receivedAt, boolean replayed, Progress progress) {
		String name = String.valueOf(this.envelope.name());
		long sequence = this.envelope.sequence();
		return new RawDispatch(shardId, sequence, name, receivedAt, replayed, bytes(), this.envelope.dataOffset(), progress.enter(sequence));
	}

	/** The payload that was read last and is not what it should be, in an array of its own. */
	RawDispatch undecodable(int shardId, long receivedAt, Progress progress) {
		String name = this.envelope.name();
		long sequence = this.envelope.sequence();
		return new RawDispatch(shardId, sequence, name == null ? "" : name, receivedAt, false, bytes(), Envelope.NONE,
				progress.enter(sequence));
	}

	private byte[] bytes() {
		boolean own = !this.reused && this.payload.length == this.length;
		return own ? this.payload : Arrays.copyOf(this.payload, this.length);
	}

	/** The array {@code shard} of the READY that was read last; {@code null} if it had none. */
	@Nullable
	String shard() {
		return this.shard;
	}

	private Signal signal() {
		return switch (this.envelope.opcode()) {
			case Opcode.DISPATCH -> event();
			case Opcode.HEARTBEAT -> HEARTBEAT;
			case Opcode.RECONNECT -> RECONNECT;
			case Opcode.INVALID_SESSION -> new Signal.InvalidSession(isTrue());
			case Opcode.HELLO -> new Signal.Hello(interval());
			case Opcode.HEARTBEAT_ACK -> ACK;
			default -> new Signal.Unknown(this.envelope.opcode(), this.envelope.sequence());
		};
	}

	private Signal event() {
		String name = this.envelope.name();
		if (name == null) {
			return new Signal.Unknown(Opcode.DISPATCH, this.envelope.sequence());
		}
		return switch (name) {
			case "READY" -> ready();
			case "RESUMED" -> new Signal.Resumed(this.envelope.sequence());
			default -> new Signal.Dispatch(this.envelope.sequence());
		};
	}

	/** Whether {@code d} is exactly {@code true}; anything else means that the session can't be resumed. */
	private boolean isTrue() {
		int offset = this.envelope.dataOffset();
		return offset >= 0 && this.payload[offset] == 't';
	}

	private long interval() {
		long interval = -1;
		try (JsonParser parser = data()) {
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

	private Signal ready() {
		String sessionId = null;
		String resumeUrl = null;
		this.shard = null;
		try (JsonParser parser = data()) {
			// READY of a large bot has megabytes: stop as soon as all is known
			while (parser != null && (sessionId == null || resumeUrl == null || this.shard == null)
					&& parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String key = parser.currentName();
				JsonToken value = parser.nextToken();
				if (value == JsonToken.VALUE_STRING) {
					sessionId = key.equals("session_id") ? parser.getString() : sessionId;
					resumeUrl = key.equals("resume_gateway_url") ? parser.getString() : resumeUrl;
				}
				else if (value == JsonToken.START_ARRAY && key.equals("shard")) {
					this.shard = parser.readValueAsTree().toString();
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
	private @Nullable JsonParser data() {
		int offset = this.envelope.dataOffset();
		if (offset < 0 || this.payload[offset] != '{') {
			return null;
		}
		JsonParser parser = this.mapper.createParser(this.payload, offset, this.length - offset);
		parser.nextToken();
		return parser;
	}

}
