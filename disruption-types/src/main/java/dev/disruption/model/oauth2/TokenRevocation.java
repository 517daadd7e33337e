package dev.disruption.model.oauth2;

import dev.disruption.json.Body;
import dev.disruption.json.FormParams;

/**
 * What ends an authorization, with all its tokens.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-token-revocation-example">Token Revocation</a>
 */
public final class TokenRevocation extends Body<TokenRevocation> implements FormParams {

	private TokenRevocation(String token) {
		set("token", token);
	}

	/** Ends what the access or refresh token stands for. */
	public static TokenRevocation of(String token) {
		return new TokenRevocation(token);
	}

}
