package dev.disruption.simulator.gateway;

import org.jspecify.annotations.Nullable;

/** What one connection's payloads go through, in one context; see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport Compression</a>. */
interface TransportCompression {

	/** The next part of the stream, which a client can read to the end of the payload. */
	byte[] compress(byte[] payload);

	/** Frees native memory; to be called once. */
	void end();

	/** Whether this simulator knows the value of the parameter {@code compress}. */
	static boolean isKnown(String name) { return name.isEmpty() || name.equals("zlib-stream") || name.equals("zstd-stream"); }

	/** Whether it can be had here: zstd needs zstd-jni. */
	static boolean isAvailable(String name) { return !name.equals("zstd-stream") || ZstdStream.isAvailable(); }

	/** A context for a new connection; {@code null} for plain text. */
	static @Nullable TransportCompression of(String name) {
		return switch (name) {
			case "zlib-stream" -> new ZlibStream();
			case "zstd-stream" -> new ZstdStream();
			default -> null;
		};
	}

}
