package dev.disruption.gateway;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.netty.buffer.ByteBuf;

/**
 * The zlib stream of one connection: frames go in, messages come out. Frames are inflated as they arrive, so that only the output is kept.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport Compression</a>
 */
final class Inflate implements AutoCloseable {

	/** Each message ends with an empty stored block. */
	private static final int SUFFIX = 0x0000FFFF;

	private static final int USUAL = 64 * 1024;

	private static final int KEEP = 1024 * 1024;

	private final Inflater inflater = new Inflater();

	private final int limit;

	private byte[] output = new byte[USUAL];

	private int length;

	private boolean complete;

	/** The last four bytes received: the suffix may itself be cut. */
	private int tail = -1;

	/** @param limit the largest message to accept, in bytes */
	Inflate(int limit) {
		this.limit = limit;
	}

	/**
	 * Takes the next frame. Answers whether a message is complete; it is valid until the next call.
	 *
	 * @throws DataFormatException if the stream is corrupt or the message too large; the connection is then of no more use
	 */
	boolean add(ByteBuf frame) throws DataFormatException {
		if (!frame.isReadable()) {
			return false;
		}
		if (this.complete) {
			startMessage();
		}
		noteTail(frame);
		for (ByteBuffer part : frame.nioBuffers()) {
			inflate(part);
		}
		this.complete = this.tail == SUFFIX;
		return this.complete;
	}

	/** The message is at the beginning of this array. */
	byte[] bytes() {
		return this.output;
	}

	int length() {
		return this.length;
	}

	/** Frees native memory, which otherwise waits for the garbage collector. */
	@Override
	public void close() {
		this.inflater.end();
	}

	private void startMessage() {
		this.length = 0;
		this.complete = false;
		this.tail = -1;
		if (this.output.length > KEEP) {
			this.output = new byte[USUAL];
		}
	}

	private void noteTail(ByteBuf frame) {
		int end = frame.writerIndex();
		for (int i = Math.max(frame.readerIndex(), end - 4); i < end; i++) {
			this.tail = this.tail << 8 | frame.getByte(i) & 0xFF;
		}
	}

	private void inflate(ByteBuffer part) throws DataFormatException {
		this.inflater.setInput(part);
		while (true) {
			if (this.length == this.output.length) {
				grow();
			}
			int count = this.inflater.inflate(this.output, this.length, this.output.length - this.length);
			this.length += count;
			if (this.length > this.limit) {
				throw new DataFormatException("a message is larger than " + this.limit + " bytes");
			}
			if (count == 0) {
				if (this.inflater.needsInput()) {
					return;
				}
				throw new DataFormatException(this.inflater.finished() ? "the stream ended" : "the stream needs a dictionary");
			}
		}
	}

	private void grow() {
		// one byte more than allowed, to tell a message of exactly the limit from a larger one
		this.output = Arrays.copyOf(this.output, (int) Math.min(this.limit + 1L, this.output.length * 2L));
	}

}
