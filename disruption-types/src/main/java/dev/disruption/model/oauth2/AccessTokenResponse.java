package dev.disruption.model.oauth2;

import dev.disruption.model.guild.Guild;
import dev.disruption.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization is exchanged for.
 *
 * @param expiresIn seconds
 * @param scope the granted scopes, parted by spaces
 * @param guild the guild that the bot was added to, with the scope {@code bot}
 * @param webhook the webhook that was made, with the scope {@code webhook.incoming}
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-access-token-response">Authorization Code Grant Access Token Response</a>
 */
public record AccessTokenResponse(
		String accessToken,
		String tokenType,
		int expiresIn,
		@Nullable String refreshToken,
		String scope,
		@Nullable String idToken,
		@Nullable Guild guild,
		@Nullable Webhook webhook) {

	/** Without the tokens. */
	@Override
	public String toString() {
		return "AccessTokenResponse[scope=" + this.scope + ", expiresIn=" + this.expiresIn + "]";
	}

}
