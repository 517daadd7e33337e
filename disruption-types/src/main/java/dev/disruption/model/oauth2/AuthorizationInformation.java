package dev.disruption.model.oauth2;

import java.time.Instant;
import java.util.List;

import dev.disruption.model.application.Application;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a bearer token stands for.
 *
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#get-current-authorization-information-response-structure">Get Current Authorization Information Response Structure</a>
 */
public record AuthorizationInformation(
		Application application,
		List<OAuth2Scope> scopes,
		Instant expires,
		@Nullable User user) {
}
