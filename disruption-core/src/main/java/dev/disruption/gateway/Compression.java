package dev.disruption.gateway;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * How Discord compresses what it sends.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport Compression</a>
 */
public enum Compression {

	/** Plain text. */
	NONE(""),

	/** One zlib stream for the whole connection; about a quarter of the size. */
	ZLIB_STREAM("&compress=zlib-stream"),

	/** One zstd stream for the whole connection: as small, and much cheaper to read. Needs {@code com.github.luben:zstd-jni}. */
	ZSTD_STREAM("&compress=zstd-stream");

	private static final Log log = LogFactory.getLog(Compression.class);

	private final String query;

	Compression(String query) {
		this.query = query;
	}

	/** The cheapest that can be used here: zstd where zstd-jni is on the class path, zlib elsewhere. */
	public static Compression best() {
		return ZstdLibrary.isUsable() ? ZSTD_STREAM : ZLIB_STREAM;
	}

	String query() {
		return this.query;
	}

	/** This one, or zlib in place of a zstd that can't be used. */
	Compression usable() {
		if (this != ZSTD_STREAM || ZstdLibrary.isUsable()) {
			return this;
		}
		if (!ZstdLibrary.isPresent()) {
			log.warn("The gateway is compressed by zlib: for zstd add com.github.luben:zstd-jni to the class path");
		}
		return ZLIB_STREAM;
	}

	/**
	 * What reads one connection; {@code null} for plain text.
	 *
	 * @param limit the largest message to accept, in bytes after decompression
	 */
	@Nullable
	Decompressor decompressor(int limit) {
		return switch (this) {
			case NONE -> null;
			case ZLIB_STREAM -> new Inflate(limit);
			case ZSTD_STREAM -> new Zstd(limit);
		};
	}

}
