package dev.disruption.interaction.component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.disruption.rest.Token;
import org.jspecify.annotations.Nullable;

/** Signs custom ids with the first key, and knows what any of the keys has signed: so keys can be replaced one after the other. */
public final class Signer {

	/** characters of a signature, with the version before it */
	static final int LENGTH = 13;

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 8;

	private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

	private final List<SecretKeySpec> keys;

	private Signer(List<byte[]> keys) {
		this.keys = keys.stream().map(key -> new SecretKeySpec(key, ALGORITHM)).toList();
	}

	/** @param keys at least one, each with at least 16 characters; the first signs */
	public static Signer withKeys(List<String> keys) {
		if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length() < 16)) {
			throw new IllegalArgumentException("Custom ids are signed with keys of at least 16 characters, and there has to be one");
		}
		return new Signer(keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList());
	}

	/** A signer whose key is derived from the bot's token: it needs no setting, and signatures are void when the token is reset. */
	public static Signer derivedFrom(Token token) {
		SecretKeySpec secret = new SecretKeySpec(token.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
		return new Signer(List.of(mac(secret, "custom ids of components")));
	}

	/** The custom id with version and signature behind it. */
	String sign(String customId, int version) {
		return customId + "~" + DIGITS.charAt(version) + signature(this.keys.get(0), customId, version);
	}

	/** What was signed, or {@code null} if it was not signed here. */
	@Nullable
	Signed verify(String customId) {
		int split = customId.length() - LENGTH;
		if (split < 0 || customId.charAt(split) != '~') {
			return null;
		}
		String text = customId.substring(0, split);
		int version = DIGITS.indexOf(customId.charAt(split + 1));
		byte[] signature = customId.substring(split + 2).getBytes(StandardCharsets.UTF_8);
		boolean known = this.keys.stream()
			.anyMatch(key -> MessageDigest.isEqual(signature, signature(key, text, version).getBytes(StandardCharsets.UTF_8)));
		return known ? new Signed(text, version) : null;
	}

	private static String signature(SecretKeySpec key, String text, int version) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(key, version + text), BYTES));
	}

	private static byte[] mac(SecretKeySpec key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A custom id that was signed here. */
	record Signed(String text, int version) {
	}

}
