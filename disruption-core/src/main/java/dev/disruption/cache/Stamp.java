package dev.disruption.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import dev.disruption.json.CompactWriter;

/** The first four bytes of everything that is packed: when it was last heard of, in seconds since the cache was made. */
final class Stamp {

	static final int SIZE = Integer.BYTES;

	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private Stamp() {
	}

	/** A writer that left room for the stamp. */
	static CompactWriter begin(CompactWriter writer) {
		writer.clear().skip(SIZE);
		return writer;
	}

	static byte[] set(byte[] packed, int seconds) {
		INT.set(packed, 0, seconds);
		return packed;
	}

	static int of(byte[] packed) {
		return (int) INT.get(packed, 0);
	}

}
