package dev.disruption.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;

/** What Discord does to one connection. */
interface Compressor {

	/** A flushed message. */
	byte[] message(String text);

	/** A flushed message of the letter a. */
	byte[] bomb(int mebibytes);

	static Compressor of(Compression compression) {
		return compression == Compression.ZSTD_STREAM ? new Zstandard() : new InflateTests.Deflate();
	}

	/** A zstd stream. */
	final class Zstandard implements Compressor {

		private final ZstdCompressCtx context = new ZstdCompressCtx();

		@Override
		public byte[] message(String text) {
			return add(text.getBytes(StandardCharsets.UTF_8), EndDirective.FLUSH);
		}

		/** A message that ends the frame: the next begins another. */
		byte[] last(String text) {
			return add(text.getBytes(StandardCharsets.UTF_8), EndDirective.END);
		}

		@Override
		public byte[] bomb(int mebibytes) {
			return add("a".repeat(mebibytes * 1024 * 1024).getBytes(StandardCharsets.UTF_8), EndDirective.FLUSH);
		}

		private byte[] add(byte[] input, EndDirective directive) {
			ByteBuffer in = ByteBuffer.allocateDirect(input.length).put(input).flip();
			ByteBuffer out = ByteBuffer.allocateDirect(input.length + 1024);
			boolean done = false;
			while (!done) {
				done = this.context.compressDirectByteBufferStream(out, in, directive);
			}
			byte[] bytes = new byte[out.flip().remaining()];
			out.get(bytes);
			return bytes;
		}

	}

}
