package dev.disruption.gateway;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.DataFormatException;

import org.jspecify.annotations.Nullable;

/**
 * One message at a time, in an array that serves the next one too. A large message is collected in pieces and put together once, so that a
 * READY of many megabytes never exists in more than two copies.
 */
final class MessageBuffer {

	private static final int USUAL = 64 * 1024;

	private static final int PIECE = 1024 * 1024;

	private final int limit;

	/** full ones, of a large message */
	private final Deque<byte[]> pieces = new ArrayDeque<>();

	private byte[] tail = new byte[USUAL];

	private int end;

	private int length;

	private byte @Nullable [] whole;

	/** @param limit the largest message to accept, in bytes */
	MessageBuffer(int limit) {
		this.limit = limit;
	}

	/** The message, from the beginning of the array. Called when it is complete. */
	byte[] bytes() {
		if (this.pieces.isEmpty() && this.whole == null) {
			return this.tail;
		}
		if (this.whole == null) {
			this.whole = join();
		}
		return this.whole;
	}

	int length() {
		return this.length;
	}

	/** Whether the array will be written into again. */
	boolean reused() {
		return this.pieces.isEmpty() && this.whole == null;
	}

	/** What to write into, from {@link #end()} on. */
	byte[] tail() {
		return this.tail;
	}

	int end() {
		return this.end;
	}

	/** How much can be written into {@link #tail()}, at least 1. */
	int room() {
		if (this.end == this.tail.length) {
			grow();
		}
		// one byte more than allowed, to tell a message of exactly the limit from a larger one
		return (int) Math.min(this.tail.length - this.end, this.limit + 1L - this.length);
	}

	/** @throws DataFormatException if the message is larger than allowed */
	void written(int count) throws DataFormatException {
		this.end += count;
		this.length += count;
		if (this.length > this.limit) {
			throw new DataFormatException("a message is larger than " + this.limit + " bytes");
		}
	}

	/** Begins the next message. The memory of a large one is not kept. */
	void clear() {
		if (!reused()) {
			this.pieces.clear();
			this.whole = null;
			this.tail = new byte[USUAL];
		}
		this.end = 0;
		this.length = 0;
	}

	private void grow() {
		if (this.tail.length < PIECE) {
			this.tail = Arrays.copyOf(this.tail, 2 * this.tail.length);
		}
		else {
			this.pieces.add(this.tail);
			this.tail = new byte[PIECE];
			this.end = 0;
		}
	}

	private byte[] join() {
		byte[] joined = new byte[this.length];
		int at = 0;
		for (byte[] piece = this.pieces.poll(); piece != null; piece = this.pieces.poll()) {
			System.arraycopy(piece, 0, joined, at, piece.length);
			at += piece.length;
		}
		System.arraycopy(this.tail, 0, joined, at, this.end);
		return joined;
	}

}
