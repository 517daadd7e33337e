package dev.disruption.gateway;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * A zstd stream. Each WebSocket message is one payload, wherever the frames of zstd begin and end.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#zstdstream">zstd-stream</a>
 */
final class Zstd implements Decompressor {

	private static final int CHUNK = 32 * 1024;

	private final ZstdDecompressCtx context = new ZstdDecompressCtx();

	/** What one call puts out, from Netty's pool: the collector would be slow to give it back. */
	private final ByteBuf pooled = ByteBufAllocator.DEFAULT.directBuffer(CHUNK, CHUNK);

	private final ByteBuffer chunk = this.pooled.nioBuffer(0, CHUNK);

	private final MessageBuffer message;

	/** @param limit the largest message to accept, in bytes */
	Zstd(int limit) {
		this.message = new MessageBuffer(limit);
	}

	@Override
	public boolean add(ByteBuf frame) throws DataFormatException {
		this.message.clear();
		if (!frame.isReadable()) {
			return false;
		}
		if (frame.nioBufferCount() == 1 && frame.isDirect()) {
			decompress(frame.internalNioBuffer(frame.readerIndex(), frame.readableBytes()));
		}
		else {
			addCopied(frame);
		}
		return this.message.length() > 0;
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
		if (this.pooled.refCnt() > 0) {
			this.context.close();
			this.pooled.release();
		}
	}

	/** Joined fragments, or heap memory: neither can be handed to the library as it is. */
	private void addCopied(ByteBuf frame) throws DataFormatException {
		ByteBuf copy = frame.alloc().directBuffer(frame.readableBytes());
		try {
			copy.writeBytes(frame, frame.readerIndex(), frame.readableBytes());
			decompress(copy.internalNioBuffer(0, copy.readableBytes()));
		}
		finally {
			copy.release();
		}
	}

	private void decompress(ByteBuffer input) throws DataFormatException {
		boolean full;
		do {
			this.chunk.clear();
			int before = input.remaining();
			try {
				this.context.decompressDirectByteBufferStream(this.chunk, input);
			}
			catch (ZstdException ex) {
				throw new DataFormatException(ex.getMessage());
			}
			// a chunk that was filled may have left some output inside
			full = !this.chunk.hasRemaining();
			if (!full && input.hasRemaining() && input.remaining() == before) {
				throw new DataFormatException("the stream doesn't go on");
			}
			this.chunk.flip();
			takeChunk();
		}
		while (full || input.hasRemaining());
	}

	private void takeChunk() throws DataFormatException {
		while (this.chunk.hasRemaining()) {
			int count = Math.min(this.chunk.remaining(), this.message.room());
			this.chunk.get(this.message.tail(), this.message.end(), count);
			this.message.written(count);
		}
	}

}
