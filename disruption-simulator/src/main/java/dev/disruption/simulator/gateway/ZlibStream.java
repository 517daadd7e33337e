package dev.disruption.simulator.gateway;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** One connection's compression: a single context, flushed after each payload; see <a href="https://docs.discord.com/developers/events/gateway#zlibstream">zlib-stream</a>. */
final class ZlibStream implements TransportCompression {

	private final Deflater deflater = new Deflater();

	private final byte[] buffer = new byte[8192];

	/** It ends with {@code 00 00 FF FF}. */
	@Override
	public byte[] compress(byte[] payload) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length / 2 + 32);
		this.deflater.setInput(payload);
		int length;
		do {
			length = this.deflater.deflate(this.buffer, 0, this.buffer.length, Deflater.SYNC_FLUSH);
			out.write(this.buffer, 0, length);
		}
		while (length == this.buffer.length);
		return out.toByteArray();
	}

	@Override
	public void end() { this.deflater.end(); }

}
