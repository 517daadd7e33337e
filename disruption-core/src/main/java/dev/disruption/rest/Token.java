package dev.disruption.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret that a bot logs in with. It never prints itself.
 *
 * @param value the token as the Developer Portal shows it, without {@code Bot}
 */
public record Token(String value) {

	public Token {
		value = value.strip();
		value = value.startsWith("Bot ") ? value.substring(4).strip() : value;
		if (value.isEmpty()) {
			throw new IllegalArgumentException("The token is empty: copy it from the page 'Bot' of your application in Discord's Developer Portal");
		}
	}

	/** Tells tokens apart without giving them away: the first 16 hexadecimal digits of its SHA-256. */
	public String fingerprint() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256, this one doesn't", ex);
		}
	}

	@Override
	public String toString() {
		return "Token[hidden]";
	}

}
