package dev.disruption.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Collects the bytes of compact forms. It can be used again and again, by one thread. */
public final class CompactWriter {

	static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	static final int LATIN = 0;

	static final int UTF_8 = 1;

	static final int HASH = 2;

	static final int UTF_16 = 3;

	static final int MILLIS = 0;

	static final int MICROS = 1;

	static final int NANOS = 2;

	private static final int HASH_LENGTH = 32;

	private byte[] bytes = new byte[256];

	private int size;

	/** Forgets what was written. */
	public CompactWriter clear() {
		this.size = 0;
		return this;
	}

	/** What was written, in an array of its own. */
	public byte[] toBytes() {
		return Arrays.copyOf(this.bytes, this.size);
	}

	/** Whether exactly these bytes were written, from an offset on. */
	public boolean matches(byte[] other, int from) {
		return Arrays.equals(this.bytes, from, Math.max(from, this.size), other, Math.min(from, other.length), other.length);
	}

	/** Makes room for bytes that are all zero, and answers where they begin. */
	public int skip(int count) {
		ensure(count);
		int start = this.size;
		Arrays.fill(this.bytes, start, start + count, (byte) 0);
		this.size += count;
		return start;
	}

	void set(int start, int bit) {
		this.bytes[start + (bit >>> 3)] |= (byte) (1 << (bit & 7));
	}

	/** 8 bytes. */
	public void fixed(long value) {
		ensure(8);
		LONG.set(this.bytes, this.size, value);
		this.size += 8;
	}

	/** One byte for each seven bits. */
	public void unsigned(long value) {
		ensure(10);
		long rest = value;
		while ((rest & ~0x7fL) != 0) {
			this.bytes[this.size++] = (byte) (rest | 0x80);
			rest >>>= 7;
		}
		this.bytes[this.size++] = (byte) rest;
	}

	void signed(long value) {
		unsigned(value << 1 ^ value >> 63);
	}

	/** Most are to the millisecond, some to the microsecond. */
	void instant(Instant value) {
		long seconds = value.getEpochSecond() - Snowflake.DISCORD_EPOCH / 1_000;
		int nanos = value.getNano();
		if (Math.abs(seconds) > Integer.MAX_VALUE || nanos % 1_000 != 0) {
			signed(seconds << 2 | NANOS);
			unsigned(nanos);
		}
		else if (nanos % 1_000_000 == 0) {
			signed(seconds * 1_000 + nanos / 1_000_000 << 2 | MILLIS);
		}
		else {
			signed(seconds * 1_000_000 + nanos / 1_000 << 2 | MICROS);
		}
	}

	void text(String text) {
		int length = text.length();
		if (length >= HASH_LENGTH && hash(text, length)) {
			return;
		}
		int highest = 0;
		boolean surrogates = false;
		for (int i = 0; i < length; i++) {
			char c = text.charAt(i);
			highest |= c;
			surrogates |= Character.isSurrogate(c);
		}
		if (highest < 256) {
			unsigned((long) length << 2 | LATIN);
			ensure(length);
			for (int i = 0; i < length; i++) {
				this.bytes[this.size++] = (byte) text.charAt(i);
			}
			return;
		}
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		// half a pair is no UTF-8
		boolean whole = !surrogates || new String(utf8, StandardCharsets.UTF_8).equals(text);
		byte[] encoded = whole ? utf8 : halves(text);
		unsigned((long) encoded.length << 2 | (whole ? UTF_8 : UTF_16));
		ensure(encoded.length);
		System.arraycopy(encoded, 0, this.bytes, this.size, encoded.length);
		this.size += encoded.length;
	}

	private static byte[] halves(String text) {
		byte[] encoded = new byte[2 * text.length()];
		for (int i = 0; i < text.length(); i++) {
			encoded[2 * i] = (byte) (text.charAt(i) >>> 8);
			encoded[2 * i + 1] = (byte) text.charAt(i);
		}
		return encoded;
	}

	/** The hash of an image: 32 hexadecimal digits, of an animated one with a prefix. */
	private boolean hash(String text, int length) {
		boolean animated = length == HASH_LENGTH + 2 && text.startsWith("a_");
		int from = animated ? 2 : 0;
		if (length - from != HASH_LENGTH) {
			return false;
		}
		long high = 0;
		long low = 0;
		for (int i = 0; i < HASH_LENGTH; i++) {
			int digit = digit(text.charAt(from + i));
			if (digit < 0) {
				return false;
			}
			high = high << 4 | low >>> 60;
			low = low << 4 | digit;
		}
		unsigned((animated ? 1 : 0) << 2 | HASH);
		fixed(high);
		fixed(low);
		return true;
	}

	private static int digit(char c) {
		if (c >= '0' && c <= '9') {
			return c - '0';
		}
		return (c >= 'a' && c <= 'f') ? c - 'a' + 10 : -1;
	}

	private void ensure(int more) {
		if (this.size + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.size + more));
		}
	}

}
