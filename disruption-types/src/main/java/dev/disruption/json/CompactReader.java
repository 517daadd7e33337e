package dev.disruption.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads what a {@link CompactWriter} wrote. */
public final class CompactReader {

	private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private final byte[] bytes;

	private int position;

	public CompactReader(byte[] bytes, int position) {
		this.bytes = bytes;
		this.position = position;
	}

	/** Where the next value begins. */
	public int position() { return this.position; }

	/** Passes over some bytes, and answers where they begin. */
	public int skip(int count) {
		int start = this.position;
		this.position += count;
		return start;
	}

	int at(int index) {
		return this.bytes[index] & 0xff;
	}

	/** As {@link CompactWriter#fixed}. */
	public long fixed() {
		return (long) CompactWriter.LONG.get(this.bytes, skip(8));
	}

	/** As {@link CompactWriter#unsigned}. */
	public long unsigned() {
		long value = 0;
		int shift = 0;
		byte next = this.bytes[this.position++];
		while (next < 0) {
			value |= (long) (next & 0x7f) << shift;
			shift += 7;
			next = this.bytes[this.position++];
		}
		return value | (long) next << shift;
	}

	long signed() {
		long value = unsigned();
		return value >>> 1 ^ -(value & 1);
	}

	Instant instant() {
		long value = signed();
		long amount = value >> 2;
		long epoch = Snowflake.DISCORD_EPOCH / 1_000;
		return switch ((int) value & 3) {
			case CompactWriter.MILLIS -> Instant.ofEpochMilli(amount + Snowflake.DISCORD_EPOCH);
			case CompactWriter.MICROS -> Instant.ofEpochSecond(epoch + Math.floorDiv(amount, 1_000_000L),
					Math.floorMod(amount, 1_000_000L) * 1_000L);
			default -> Instant.ofEpochSecond(epoch + amount, unsigned());
		};
	}

	String text() {
		int header = (int) unsigned();
		int length = header >>> 2;
		return switch (header & 3) {
			case CompactWriter.LATIN -> new String(this.bytes, skip(length), length, StandardCharsets.ISO_8859_1);
			case CompactWriter.UTF_8 -> new String(this.bytes, skip(length), length, StandardCharsets.UTF_8);
			case CompactWriter.HASH -> hash(length == 1);
			default -> halves(skip(length), length / 2);
		};
	}

	private String halves(int start, int count) {
		char[] text = new char[count];
		for (int i = 0; i < count; i++) {
			text[i] = (char) (at(start + 2 * i) << 8 | at(start + 2 * i + 1));
		}
		return new String(text);
	}

	private String hash(boolean animated) {
		int from = animated ? 2 : 0;
		byte[] text = new byte[32 + from];
		if (animated) {
			text[0] = 'a';
			text[1] = '_';
		}
		int start = skip(16);
		for (int i = 0; i < 16; i++) {
			int pair = at(start + i);
			text[from + 2 * i] = DIGITS[pair >>> 4];
			text[from + 2 * i + 1] = DIGITS[pair & 15];
		}
		return new String(text, StandardCharsets.ISO_8859_1);
	}

}
