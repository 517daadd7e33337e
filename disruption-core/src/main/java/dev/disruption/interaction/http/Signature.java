package dev.disruption.interaction.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request comes from Discord, which signs its time and its body with a key of the application.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint-validating-security-request-headers">Validating
 * Security Request Headers</a>
 */
public final class Signature {

	private static final String ALGORITHM = "Ed25519";

	/** what stands before the 32 bytes of such a key in the form that Java reads */
	private static final String PREFIX = "302a300506032b6570032100";

	private static final int KEY_DIGITS = 64;

	private static final int SIGNATURE_DIGITS = 128;

	private final PublicKey key;

	/** @param publicKey 64 hexadecimal digits, from the page 'General Information' of the application in Discord's Developer Portal */
	public Signature(String publicKey) {
		if (!publicKey.matches("[0-9a-fA-F]{" + KEY_DIGITS + "}")) {
			throw new IllegalArgumentException("The public key of the application has 64 hexadecimal digits: copy it from the page 'General "
					+ "Information' "
					+ "in Discord's Developer Portal to disruption.interactions.http.public-key");
		}
		try {
			this.key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(PREFIX + publicKey)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("The public key of the application is none: copy it from the page 'General Information' in Discord's "
					+ "Developer Portal to disruption.interactions.http.public-key", ex);
		}
	}

	/**
	 * Whether the signature is that of the time and the body.
	 *
	 * @param signature the header {@code X-Signature-Ed25519}
	 * @param timestamp the header {@code X-Signature-Timestamp}
	 * @param body as it came over the wire
	 */
	public boolean verify(@Nullable String signature, @Nullable String timestamp, byte[] body) {
		if (signature == null || timestamp == null || !signature.matches("[0-9a-fA-F]{" + SIGNATURE_DIGITS + "}")) {
			return false;
		}
		try {
			java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
			verifier.initVerify(this.key);
			verifier.update(timestamp.getBytes(StandardCharsets.UTF_8));
			verifier.update(body);
			return verifier.verify(HexFormat.of().parseHex(signature));
		}
		catch (SignatureException ex) {
			// a point that is not on the curve, for example: Discord probes with such
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
