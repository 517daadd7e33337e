package dev.disruption.model.oauth2;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.permission.Permission;

/**
 * The address of the page where a user adds an application, or authorizes it.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-authorization-url-example">Authorization URL</a>
 */
public final class AuthorizationUrl extends Body<AuthorizationUrl> {

	private static final String PAGE = "https://discord.com/oauth2/authorize";

	private AuthorizationUrl(Snowflake clientId) {
		set("client_id", clientId);
	}

	/** Adds the application with what its install settings in the Developer Portal say. */
	public static AuthorizationUrl install(Snowflake clientId) {
		return new AuthorizationUrl(clientId);
	}

	/** Adds the bot and its commands to a server. */
	public static AuthorizationUrl bot(Snowflake clientId, Flags<Permission> permissions) {
		return new AuthorizationUrl(clientId).scopes(OAuth2Scope.BOT, OAuth2Scope.APPLICATIONS_COMMANDS).permissions(permissions);
	}

	/**
	 * Lets a user authorize the application, and sends them to the redirect URI with a {@code code}.
	 *
	 * @param redirectUri one that the Developer Portal knows
	 * @see AccessTokenRequest#authorizationCode
	 */
	public static AuthorizationUrl code(Snowflake clientId, String redirectUri, OAuth2Scope... scopes) {
		return new AuthorizationUrl(clientId).set("response_type", "code").set("redirect_uri", redirectUri).scopes(scopes);
	}

	/** What is asked for; replaces what was. */
	public AuthorizationUrl scopes(OAuth2Scope... scopes) { return set("scope", spaces(List.of(scopes))); }

	/** What the bot shall be allowed to do in the server. */
	public AuthorizationUrl permissions(Flags<Permission> permissions) { return set("permissions", permissions); }

	/** Comes back with the redirect; without one that binds it to the user's session, the redirect can be forged. */
	public AuthorizationUrl state(String state) { return set("state", state); }

	/** Whether a user who has authorized the same before is asked again. */
	public AuthorizationUrl prompt(Prompt prompt) { return set("prompt", prompt); }

	/** Whether the application is added to a server or to the user. */
	public AuthorizationUrl integrationType(ApplicationIntegrationType type) { return set("integration_type", type); }

	/** The server that is chosen already. */
	public AuthorizationUrl guildId(Snowflake guildId) { return set("guild_id", guildId); }

	/** Whether no other server can be chosen. */
	public AuthorizationUrl disableGuildSelect(boolean disable) { return set("disable_guild_select", disable); }

	/** The address. */
	public String url() {
		return query().entrySet()
			.stream()
			.map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue().get(0)))
			.collect(Collectors.joining("&", PAGE + "?", ""));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Whether an existing authorization is used. */
	public enum Prompt {

		/** the user approves it again */
		CONSENT,
		/** the user is redirected at once */
		NONE

	}

}
