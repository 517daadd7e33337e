package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;

/**
 * Finds identifiers at the top of an event's data without decoding it.
 *
 * <p>Discord writes the guild of an event mostly near its end: there it is found without reading the rest. Otherwise the data is gone
 * through byte by byte, up to the member that is looked for.
 */
final class Keys {

	/** For an event that waits for nobody. */
	static final long ALONE = 0;

	/** There is no such identifier. */
	static final long NONE = -1;

	static final byte[] GUILD_ID = name("guild_id");

	static final byte[] CHANNEL_ID = name("channel_id");

	static final byte[] ID = name("id");

	private Keys() {
	}

	static byte[] name(String member) {
		return ('"' + member + "\":\"").getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * The identifier in the member of that name.
	 *
	 * @param json a payload
	 * @param offset where in it the object begins
	 * @param name from {@link #name}
	 * @return {@link #NONE} if there is no such member, or none with an identifier
	 */
	static long find(byte[] json, int offset, byte[] name) {
		if (offset < 0 || json[offset] != '{') {
			return NONE;
		}
		long last = findLast(json, offset, name);
		return (last != NONE) ? last : scan(json, offset, name);
	}

	/**
	 * Goes through the members from the last one on, as long as they are plain: the data is the last member of the payload, so that both end
	 * together.
	 */
	private static long findLast(byte[] json, int offset, byte[] name) {
		int end = json.length - 2;
		if (end <= offset || json[end] != '}' || json[end + 1] != '}') {
			return NONE;
		}
		while (end > offset) {
			int value = startOfPlain(json, offset, end);
			if (value < offset + 4 || json[value - 1] != ':' || json[value - 2] != '"') {
				return NONE;
			}
			int key = startOfPlain(json, offset, value - 1);
			if (key <= offset) {
				return NONE;
			}
			if (matches(json, key, name)) {
				return numberAt(json, value + 1);
			}
			end = (json[key - 1] == ',') ? key - 1 : offset;
		}
		return NONE;
	}

	/** Where the text, the number or the word begins that ends there, unless it is a text with quotes; -1 where something else ends. */
	private static int startOfPlain(byte[] json, int offset, int end) {
		int start = end - 1;
		if (json[start] == '"') {
			do {
				start--;
			}
			while (start > offset && json[start] != '"');
			return (start <= offset || json[start - 1] == '\\') ? -1 : start;
		}
		while (start > offset && isPlain(json[start])) {
			start--;
		}
		return (start == end - 1) ? -1 : start + 1;
	}

	private static boolean isPlain(byte b) {
		return b >= 'a' && b <= 'z' || isDigit(b) || b == '-' || b == '+' || b == '.' || b == 'E';
	}

	private static long scan(byte[] json, int offset, byte[] name) {
		int depth = 0;
		int i = offset;
		while (i < json.length) {
			byte b = json[i];
			if (b == '"') {
				if (depth == 1 && matches(json, i, name)) {
					return numberAt(json, i + name.length);
				}
				i = endOfString(json, i + 1);
			}
			else if (b == '{' || b == '[') {
				depth++;
			}
			else if ((b == '}' || b == ']') && --depth == 0) {
				return NONE;
			}
			i++;
		}
		return NONE;
	}

	/** Text is never taken for a member: its quotes are escaped, those of a name are not. */
	private static boolean matches(byte[] json, int from, byte[] name) {
		if (from + name.length > json.length) {
			return false;
		}
		for (int i = 0; i < name.length; i++) {
			if (json[from + i] != name[i]) {
				return false;
			}
		}
		return true;
	}

	private static int endOfString(byte[] json, int from) {
		int i = from;
		while (i < json.length && json[i] != '"') {
			i += (json[i] == '\\') ? 2 : 1;
		}
		return i;
	}

	private static long numberAt(byte[] json, int start) {
		long value = 0;
		int end = start;
		while (end < json.length && isDigit(json[end])) {
			value = value * 10 + json[end++] - '0';
		}
		return (end - start <= 19 && value > 0) ? value : NONE;
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

}
