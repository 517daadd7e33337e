package dev.disruption.gateway;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/** One message at a time, in an array that serves the next one too. */
final class MessageBuffer {

	private static final int USUAL = 64 * 1024;

	private static final int KEEP = 1024 * 1024;

	private final int limit;

	private byte[] bytes = new byte[USUAL];

	private int length;

	/** @param limit the largest message to accept, in bytes */
	MessageBuffer(int limit) {
		this.limit = limit;
	}

	byte[] bytes() {
		return this.bytes;
	}

	int length() {
		return this.length;
	}

	/** How much can be written behind {@link #length()}, at least 1. */
	int room() {
		if (this.length == this.bytes.length) {
			grow();
		}
		return this.bytes.length - this.length;
	}

	/** @throws DataFormatException if the message is larger than allowed */
	void written(int count) throws DataFormatException {
		this.length += count;
		if (this.length > this.limit) {
			throw new DataFormatException("a message is larger than " + this.limit + " bytes");
		}
	}

	/** Begins the next message. The memory of a large one is not kept. */
	void clear() {
		this.length = 0;
		if (this.bytes.length > KEEP) {
			this.bytes = new byte[USUAL];
		}
	}

	/** By half, so that a READY of many megabytes and what it is copied to fit into a small heap. */
	private void grow() {
		// one byte more than allowed, to tell a message of exactly the limit from a larger one
		this.bytes = Arrays.copyOf(this.bytes, (int) Math.min(this.limit + 1L, this.bytes.length * 3L / 2));
	}

}
