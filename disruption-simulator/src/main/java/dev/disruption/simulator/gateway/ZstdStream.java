package dev.disruption.simulator.gateway;

import java.nio.ByteBuffer;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/** A single zstd frame that is flushed after each payload and never ends; see <a href="https://docs.discord.com/developers/events/gateway#zstdstream">zstd-stream</a>. */
final class ZstdStream implements TransportCompression {

	/** More than what a block of zstd adds. */
	private static final int SPARE = 1024;

	private final ZstdCompressCtx context = new ZstdCompressCtx();

	static boolean isAvailable() {
		try {
			Class.forName("com.github.luben.zstd.ZstdCompressCtx", true, ZstdStream.class.getClassLoader());
			return true;
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

	@Override
	public byte[] compress(byte[] payload) {
		ByteBuf in = ByteBufAllocator.DEFAULT.directBuffer(payload.length).writeBytes(payload);
		ByteBuf out = ByteBufAllocator.DEFAULT.directBuffer(payload.length + SPARE);
		try {
			ByteBuffer input = in.nioBuffer();
			ByteBuffer output = out.nioBuffer(0, out.capacity());
			boolean flushed = false;
			while (!flushed && output.hasRemaining()) {
				flushed = this.context.compressDirectByteBufferStream(output, input, EndDirective.FLUSH);
			}
			byte[] stream = new byte[output.flip().remaining()];
			output.get(stream);
			return stream;
		}
		finally {
			in.release();
			out.release();
		}
	}

	@Override
	public void end() { this.context.close(); }

}
