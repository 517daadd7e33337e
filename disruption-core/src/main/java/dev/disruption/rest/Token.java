package dev.disruption.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

import dev.disruption.json.Snowflake;

/**
 * The secret that somebody authenticates with. It never prints itself.
 *
 * @param kind whose it is
 * @param value the secret itself, without the word {@code Bot} or {@code Bearer}
 * @see <a href="https://docs.discord.com/developers/reference#authentication">Authentication</a>
 */
public record Token(Kind kind, String value) {

	public Token {
		value = value.strip();
		value = value.startsWith(kind.scheme + " ") ? value.substring(kind.scheme.length() + 1).strip() : value;
		if (value.isEmpty()) {
			throw new IllegalArgumentException("The token is empty: " + kind.remedy);
		}
		if (value.chars().anyMatch(character -> character <= ' ' || character > '~')) {
			throw new IllegalArgumentException("The token has a space, a line break or another character that no token has: " + kind.remedy);
		}
	}

	/** The token of a bot, as the Developer Portal shows it. */
	public Token(String value) {
		this(Kind.BOT, value);
	}

	/** The token of a bot, as the Developer Portal shows it. */
	public static Token bot(String value) {
		return new Token(Kind.BOT, value);
	}

	/** The access token of an <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a> authorization. */
	public static Token bearer(String accessToken) {
		return new Token(Kind.BEARER, accessToken);
	}

	/** An application itself, which asks for access tokens. */
	public static Token client(Snowflake clientId, String clientSecret) {
		byte[] credentials = (clientId + ":" + clientSecret.strip()).getBytes(StandardCharsets.UTF_8);
		return new Token(Kind.CLIENT, Base64.getEncoder().encodeToString(credentials));
	}

	/** What the header {@code Authorization} says. */
	String header() {
		return this.kind.scheme + " " + this.value;
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

	/** Whose a token is. */
	public enum Kind {

		BOT("Bot", "copy the current one from https://discord.com/developers/applications, page 'Bot', Reset Token"),
		BEARER("Bearer", "refresh it, or have the user authorize the application again"),
		CLIENT("Basic", "copy client id and secret from https://discord.com/developers/applications, page 'OAuth2'");

		private final String scheme;

		private final String remedy;

		Kind(String scheme, String remedy) {
			this.scheme = scheme;
			this.remedy = remedy;
		}

		/** Where a good one comes from. */
		String remedy() {
			return this.remedy;
		}

	}

}
