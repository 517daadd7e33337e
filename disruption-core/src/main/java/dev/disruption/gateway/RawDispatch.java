package dev.disruption.gateway;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it arrived, with its data still undecoded.
 *
 * @param shardId the shard that received it
 * @param sequence {@code s}; -1 if Discord sent none
 * @param name {@code t}, as in {@code MESSAGE_CREATE}
 * @param receivedAt when it arrived, in nanoseconds of the gateway's scheduler
 * @param replayed whether it was missed and came only with a resume
 * @param payload the whole payload as UTF-8 JSON; not to be changed
 * @param dataOffset where in {@code payload} the value of {@code d} begins. The rest of the payload follows on it, so what reads it must
 * not insist on the end of input. -1 if there is no {@code d}.
 * @param completion is told through {@link #completed()} when the event has been dealt with
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#payload-structure">Payload Structure</a>
 */
public record RawDispatch(int shardId, long sequence, String name, long receivedAt, boolean replayed, byte[] payload, int dataOffset,
		Completion completion) {

	/** An event that nobody keeps account of. */
	public RawDispatch(int shardId, long sequence, String name, long receivedAt, boolean replayed, byte[] payload, int dataOffset) {
		this(shardId, sequence, name, receivedAt, replayed, payload, dataOffset, Completion.NONE);
	}

	/**
	 * To be called when nothing more will be done about the event: its last listener has returned, or nobody wants it, or it is dropped. What
	 * isn't completed when the process ends is delivered again to the next one. Any thread may call it; a second call changes nothing.
	 */
	public void completed() {
		this.completion.completed(this.sequence);
	}

	/**
	 * Reads {@code d}.
	 *
	 * @throws IllegalStateException if there is no {@code d}
	 * @throws tools.jackson.core.JacksonException if it isn't what the reader reads
	 */
	public <T> T read(ObjectReader reader) {
		// the rest of the envelope follows
		ObjectReader lenient = reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
		if (isStructure()) {
			return lenient.readValue(this.payload, this.dataOffset, this.payload.length - this.dataOffset);
		}
		try (JsonParser parser = data(lenient)) {
			if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
				parser.nextToken();
			}
			return lenient.readValue(parser);
		}
	}

	/**
	 * A parser that stands before the value of {@code d}. The payload goes on after that value: what reads it must not insist on the end of
	 * input, as Jackson does by default.
	 *
	 * @throws IllegalStateException if there is no {@code d}
	 */
	public JsonParser data(JsonMapper mapper) {
		return data(mapper.reader());
	}

	private JsonParser data(ObjectReader mapper) {
		if (isStructure()) {
			return mapper.createParser(this.payload, this.dataOffset, this.payload.length - this.dataOffset);
		}
		// Jackson reads a bare number only where the input ends behind it: take the long way
		JsonParser parser = mapper.createParser(this.payload);
		parser.nextToken();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME && !parser.currentName().equals("d")) {
			parser.nextToken();
			parser.skipChildren();
		}
		return parser;
	}

	private boolean isStructure() {
		if (this.dataOffset < 0) {
			throw new IllegalStateException(this.name + " " + this.sequence + " came without d");
		}
		byte first = this.payload[this.dataOffset];
		return first == '{' || first == '[';
	}

	@Override
	public String toString() {
		return "RawDispatch[shard " + this.shardId + ", " + this.name + " " + this.sequence + (this.replayed ? ", replayed" : "") + "]";
	}

}
