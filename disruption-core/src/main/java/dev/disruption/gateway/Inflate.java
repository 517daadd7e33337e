package dev.disruption.gateway;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.netty.buffer.ByteBuf;

/**
 * A zlib stream. Frames are inflated as they arrive, so that only the output is kept.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#zlibstream">zlib-stream</a>
 */
final class Inflate implements Decompressor {

	/** Each message ends with an empty stored block. */
	private static final int SUFFIX = 0x0000FFFF;

	private final Inflater inflater = new Inflater();

	private final MessageBuffer message;

	private boolean complete;

	/** The last four bytes received: the suffix may itself be cut. */
	private int tail = -1;

	/** @param limit the largest message to accept, in bytes */
	Inflate(int limit) {
		this.message = new MessageBuffer(limit);
	}

	@Override
	public boolean add(ByteBuf frame) throws DataFormatException {
		if (!frame.isReadable()) {
			return false;
		}
		if (this.complete) {
			this.message.clear();
			this.tail = -1;
		}
		noteTail(frame);
		if (frame.nioBufferCount() == 1) {
			inflate(frame.internalNioBuffer(frame.readerIndex(), frame.readableBytes()));
		}
		else {
			for (ByteBuffer part : frame.nioBuffers()) {
				inflate(part);
			}
		}
		this.complete = this.tail == SUFFIX;
		return this.complete;
	}

	@Override
	public byte[] bytes() {
		return this.message.bytes();
	}

	@Override
	public int length() {
		return this.message.length();
	}

	@Override
	public boolean reused() {
		return this.message.reused();
	}

	@Override
	public void close() {
		this.inflater.end();
	}

	private void noteTail(ByteBuf frame) {
		int end = frame.writerIndex();
		for (int i = Math.max(frame.readerIndex(), end - 4); i < end; i++) {
			this.tail = this.tail << 8 | frame.getByte(i) & 0xFF;
		}
	}

	private void inflate(ByteBuffer part) throws DataFormatException {
		this.inflater.setInput(part);
		boolean full;
		do {
			int room = this.message.room();
			int count = this.inflater.inflate(this.message.tail(), this.message.end(), room);
			this.message.written(count);
			// where there was room for more, nothing is left inside: asking for it would cost another call into native code
			full = count == room;
			if (count == 0 && !this.inflater.needsInput()) {
				throw new DataFormatException(this.inflater.finished() ? "the stream ended" : "the stream needs a dictionary");
			}
		}
		while (full || !this.inflater.needsInput());
	}

}
