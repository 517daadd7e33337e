package dev.disruption.model.oauth2;

import java.util.List;

/**
 * The keys that Discord signs identity tokens with.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
public record OAuth2Keys(List<Key> keys) {

	/** A public key as JSON Web Key; {@code n} and {@code e} are in base64url. */
	public record Key(String kty, String use, String kid, String n, String e, String alg) {
	}

}
