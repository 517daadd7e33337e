package dev.disruption.interaction.http;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param signature the header {@code X-Signature-Ed25519}
 * @param timestamp the header {@code X-Signature-Timestamp}
 */
public record SignedRequest(@Nullable String signature, @Nullable String timestamp, byte[] body) {

	/** The largest body that is read: bytes. Discord sends no file, only its address. */
	public static final int LARGEST = 1024 * 1024;

	/** The name of the header with the signature. */
	public static final String SIGNATURE = "X-Signature-Ed25519";

	/** The name of the header with the time. */
	public static final String TIMESTAMP = "X-Signature-Timestamp";

}
