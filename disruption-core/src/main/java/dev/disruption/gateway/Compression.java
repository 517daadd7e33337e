package dev.disruption.gateway;

/**
 * How Discord compresses what it sends.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#transport-compression">Transport Compression</a>
 */
public enum Compression {

	/** Plain text. */
	NONE(""),

	/** One zlib stream for the whole connection; about a quarter of the size. */
	ZLIB_STREAM("&compress=zlib-stream");

	private final String query;

	Compression(String query) {
		this.query = query;
	}

	String query() {
		return this.query;
	}

}
