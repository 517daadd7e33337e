package dev.disruption.benchmarks.throughput;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * How the server's payloads become bytes on the wire. Nothing refers to what was sent before {@link #fresh()}, so that segments can be
 * made beforehand.
 */
sealed interface Transport extends AutoCloseable {

	/** A context that refers to nothing. */
	void fresh();

	/** A payload; {@code last} before the next {@link #fresh()}. */
	byte[] payload(String json, boolean last);

	@Override
	void close();

	static Transport of(String compress) {
		return switch (compress) {
			case "zlib-stream" -> new Zlib();
			case "zstd-stream" -> new Zstd();
			default -> new Text();
		};
	}

	/** A whole WebSocket frame of a server. */
	static void frame(byte[] payload, boolean text, ByteArrayOutputStream out) {
		out.write(text ? 0x81 : 0x82);
		if (payload.length < 126) {
			out.write(payload.length);
		}
		else if (payload.length < 65_536) {
			out.write(126);
			out.write(payload.length >> 8);
			out.write(payload.length);
		}
		else {
			out.write(127);
			out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
		}
		out.writeBytes(payload);
	}

	/** No compression. */
	final class Text implements Transport {

		@Override
		public void fresh() {
		}

		@Override
		public byte[] payload(String json, boolean last) { return json.getBytes(StandardCharsets.UTF_8); }

		@Override
		public void close() {
		}

	}

	/** zlib-stream without the two bytes of its header. */
	final class Zlib implements Transport {

		private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

		private final byte[] buffer = new byte[64 * 1024];

		@Override
		public void fresh() { this.deflater.reset(); }

		@Override
		public byte[] payload(String json, boolean last) {
			this.deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
			ByteArrayOutputStream out = new ByteArrayOutputStream(512);
			int count;
			do {
				count = this.deflater.deflate(this.buffer, 0, this.buffer.length, Deflater.SYNC_FLUSH);
				out.write(this.buffer, 0, count);
			}
			while (count == this.buffer.length);
			return out.toByteArray();
		}

		@Override
		public void close() { this.deflater.end(); }

	}

	/** zstd-stream. */
	final class Zstd implements Transport {

		private final ZstdCompressCtx context = new ZstdCompressCtx();

		private ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);

		private ByteBuffer out = ByteBuffer.allocateDirect(65 * 1024);

		@Override
		public void fresh() { this.context.reset(); }

		@Override
		public byte[] payload(String json, boolean last) {
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			if (bytes.length > this.in.capacity()) {
				this.in = ByteBuffer.allocateDirect(bytes.length);
				this.out = ByteBuffer.allocateDirect(bytes.length + 1024);
			}
			this.in.clear().put(bytes).flip();
			this.out.clear();
			while (!this.context.compressDirectByteBufferStream(this.out, this.in, last ? EndDirective.END : EndDirective.FLUSH)) {
				if (!this.out.hasRemaining()) {
					throw new IllegalStateException("a payload doesn't fit into its buffer");
				}
			}
			byte[] payload = new byte[this.out.flip().remaining()];
			this.out.get(payload);
			return payload;
		}

		@Override
		public void close() { this.context.close(); }

	}

}
