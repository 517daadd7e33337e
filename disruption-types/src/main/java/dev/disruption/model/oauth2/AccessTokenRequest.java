package dev.disruption.model.oauth2;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.FormParams;

/**
 * What an access token is asked for with.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-access-token-exchange-example">Access Token Exchange</a>
 */
public final class AccessTokenRequest extends Body<AccessTokenRequest> implements FormParams {

	private AccessTokenRequest(String grantType) {
		set("grant_type", grantType);
	}

	/**
	 * Asks for what a user has authorized.
	 *
	 * @param code what Discord has added to the redirect
	 * @param redirectUri the same as in the authorization URL
	 */
	public static AccessTokenRequest authorizationCode(String code, String redirectUri) {
		return new AccessTokenRequest("authorization_code").set("code", code).set("redirect_uri", redirectUri);
	}

	/** Asks for a new token in place of one that expires. */
	public static AccessTokenRequest refreshToken(String refreshToken) {
		return new AccessTokenRequest("refresh_token").set("refresh_token", refreshToken);
	}

	/** Asks for a token of the application's owner; a team's can only have {@code IDENTIFY} and {@code APPLICATIONS_COMMANDS_UPDATE}. */
	public static AccessTokenRequest clientCredentials(OAuth2Scope... scopes) {
		return new AccessTokenRequest("client_credentials").set("scope", spaces(List.of(scopes)));
	}

	/**
	 * The verifier whose challenge the authorization was asked for with, as mobile applications must.
	 *
	 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/account-linking-on-mobile">Account Linking on Mobile</a>
	 */
	public AccessTokenRequest codeVerifier(String codeVerifier) { return set("code_verifier", codeVerifier); }

}
