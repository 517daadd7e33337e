package dev.disruption.model.oauth2;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The user that a bearer token with the scope {@code openid} belongs to.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2">OAuth2</a>
 */
public record OpenIdConnectUserInfo(
		Snowflake sub,
		@Nullable String email,
		boolean emailVerified,
		@Nullable String preferredUsername,
		@Nullable String nickname,
		@Nullable String picture,
		@Nullable String locale) {
}
