package dev.disruption.rest;

import dev.disruption.model.application.Application;
import dev.disruption.model.oauth2.AccessTokenRequest;
import dev.disruption.model.oauth2.AccessTokenResponse;
import dev.disruption.model.oauth2.AuthorizationInformation;
import dev.disruption.model.oauth2.OAuth2Keys;
import dev.disruption.model.oauth2.OpenIdConnectUserInfo;
import dev.disruption.model.oauth2.TokenRevocation;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a> */
public interface OAuth2 {

	/**
	 * The application that the bot belongs to.
	 *
	 * @see <a href="https://docs.discord.com/developers/topics/oauth2#get-current-bot-application-information">Get Current Bot Application Information</a>
	 */
	@GetExchange("/oauth2/applications/@me")
	Mono<Application> getCurrentBotApplicationInformation();

	/**
	 * What a bearer token stands for, and until when.
	 *
	 * @see <a href="https://docs.discord.com/developers/topics/oauth2#get-current-authorization-information">Get Current Authorization Information</a>
	 */
	@GetExchange("/oauth2/@me")
	Mono<AuthorizationInformation> getCurrentAuthorizationInformation();

	/**
	 * Exchanges a code, a refresh token or nothing but the application's own secret for an access token. Call it through
	 * {@code DiscordRest.withToken(Token.client(...))}.
	 *
	 * @see <a href="https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-access-token-exchange-example">Access Token Exchange</a>
	 */
	@PostExchange("/oauth2/token")
	Mono<AccessTokenResponse> exchangeToken(@RequestBody AccessTokenRequest request);

	/**
	 * Ends an authorization with all its tokens. Call it through {@code DiscordRest.withToken(Token.client(...))}.
	 *
	 * @see <a href="https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-token-revocation-example">Token Revocation</a>
	 */
	@PostExchange("/oauth2/token/revoke")
	Mono<Void> revokeToken(@RequestBody TokenRevocation revocation);

	/** The keys that Discord signs identity tokens with; needs no token, not documented. */
	@GetExchange("/oauth2/keys")
	Mono<OAuth2Keys> getPublicKeys();

	/** Who the user is, for a bearer token with the scope {@code openid}; not documented. */
	@GetExchange("/oauth2/userinfo")
	Mono<OpenIdConnectUserInfo> getOpenIdConnectUserInfo();

}
