package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what surrounds a payload, {@code op}, {@code s} and {@code t}, and leaves {@code d} unread. One object serves a whole
 * connection.
 *
 * <p>Discord writes compact JSON and {@code d} last: that is recognised byte by byte, without allocation. Anything else goes
 * through Jackson.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#payload-structure">Payload Structure</a>
 */
final class Envelope {

	/** Absent, null, or not an integer. */
	static final int NONE = -1;

	private final JsonMapper mapper;

	private final EventNames names = new EventNames();

	private byte[] bytes = {};

	private int position;

	private int opcode;

	private long sequence;

	private @Nullable String name;

	private int dataOffset;

	Envelope(JsonMapper mapper) {
		this.mapper = mapper;
	}

	int opcode() {
		return this.opcode;
	}

	long sequence() {
		return this.sequence;
	}

	@Nullable
	String name() {
		return this.name;
	}

	/** Where the value of {@code d} begins, {@link #NONE} if there is none. */
	int dataOffset() {
		return this.dataOffset;
	}

	/**
	 * Reads the payload at the beginning of {@code bytes}.
	 *
	 * @throws tools.jackson.core.JacksonException if it is not a JSON object; what was read before the damage remains
	 */
	void read(byte[] bytes, int length) {
		clear();
		this.bytes = bytes;
		if (!readCompact(length)) {
			clear();
			readAny(length);
		}
	}

	private void clear() {
		this.position = 0;
		this.opcode = NONE;
		this.sequence = NONE;
		this.name = null;
		this.dataOffset = NONE;
	}

	private boolean readCompact(int length) {
		if (length < 2 || this.bytes[length - 1] != '}' || !skip('{')) {
			return false;
		}
		// every index below stays under the closing brace, at which no rule goes on
		while (skip('"')) {
			int key = this.bytes[this.position++];
			if (key == 'd' && skip('"') && skip(':')) {
				this.dataOffset = this.position;
				return this.opcode != NONE && (this.opcode != Opcode.DISPATCH || this.name != null && this.sequence != NONE);
			}
			boolean read = switch (key) {
				case 't' -> skip('"') && skip(':') && (readName(length) || skipNull());
				case 's' -> skip('"') && skip(':') && ((this.sequence = readInteger()) != NONE || skipNull());
				case 'o' -> skip('p') && skip('"') && skip(':') && (this.opcode = (int) Math.min(readInteger(), Integer.MAX_VALUE)) != NONE;
				default -> false;
			};
			if (!read || !skip(',')) {
				return false;
			}
		}
		return false;
	}

	private boolean skip(char expected) {
		if (this.bytes[this.position] != expected) {
			return false;
		}
		this.position++;
		return true;
	}

	private boolean skipNull() {
		return skip('n') && skip('u') && skip('l') && skip('l');
	}

	/** {@link #NONE} if there are no digits, or too many. */
	private long readInteger() {
		int start = this.position;
		long value = 0;
		while (this.bytes[this.position] >= '0' && this.bytes[this.position] <= '9') {
			value = value * 10 + this.bytes[this.position++] - '0';
		}
		int digits = this.position - start;
		return digits == 0 || digits > 18 ? NONE : value;
	}

	private boolean readName(int length) {
		if (!skip('"')) {
			return false;
		}
		int start = this.position;
		while (this.position < length && isNameByte(this.bytes[this.position])) {
			this.position++;
		}
		if (this.position == start || !skip('"')) {
			return false;
		}
		this.name = this.names.get(this.bytes, start, this.position - 1 - start);
		return true;
	}

	private static boolean isNameByte(byte b) {
		return b >= 'A' && b <= 'Z' || b == '_' || b >= '0' && b <= '9';
	}

	private void readAny(int length) {
		try (JsonParser parser = this.mapper.createParser(this.bytes, 0, length)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new StreamReadException(parser, "A payload has to be an object");
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String key = parser.currentName();
				JsonToken value = parser.nextToken();
				switch (key) {
					case "op" -> this.opcode = value == JsonToken.VALUE_NUMBER_INT ? opcode(parser) : NONE;
					case "s" -> this.sequence = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : NONE;
					case "t" -> this.name = value == JsonToken.VALUE_STRING ? parser.getString() : null;
					case "d" -> this.dataOffset = (int) parser.currentTokenLocation().getByteOffset();
					default -> {}
				}
				parser.skipChildren();
			}
		}
	}

	/** One that is larger than any is as unknown as others. */
	private static int opcode(JsonParser parser) {
		return parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : NONE;
	}

	/** The names of events that were seen: there are fewer than a hundred, and each arrives a million times. */
	private static final class EventNames {

		private static final int SIZE = 512;

		private final @Nullable String[] known = new @Nullable String[SIZE];

		String get(byte[] bytes, int offset, int length) {
			int hash = length;
			for (int i = 0; i < length; i++) {
				hash = 31 * hash + bytes[offset + i];
			}
			int slot = (hash ^ hash >>> 16) & SIZE - 1;
			String candidate = this.known[slot];
			if (candidate != null && matches(candidate, bytes, offset, length)) {
				return candidate;
			}
			String name = new String(bytes, offset, length, StandardCharsets.US_ASCII);
			this.known[slot] = name;
			return name;
		}

		private static boolean matches(String candidate, byte[] bytes, int offset, int length) {
			if (candidate.length() != length) {
				return false;
			}
			for (int i = 0; i < length; i++) {
				if (candidate.charAt(i) != bytes[offset + i]) {
					return false;
				}
			}
			return true;
		}

	}

}
