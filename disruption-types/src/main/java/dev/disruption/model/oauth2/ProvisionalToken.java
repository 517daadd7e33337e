package dev.disruption.model.oauth2;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A token for a provisional account.
 *
 * @param expiresIn seconds
 * @param expiresAtS seconds of Unix time
 * @param scope the granted scopes, parted by spaces
 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/bot-token-endpoint">OAuth2</a>
 */
public record ProvisionalToken(
		String tokenType,
		String accessToken,
		int expiresIn,
		String scope,
		String idToken,
		@Nullable String refreshToken,
		List<String> scopes,
		@Nullable Long expiresAtS) {

	/** Without the tokens. */
	@Override
	public String toString() {
		return "ProvisionalToken[scope=" + this.scope + ", expiresIn=" + this.expiresIn + "]";
	}

}
