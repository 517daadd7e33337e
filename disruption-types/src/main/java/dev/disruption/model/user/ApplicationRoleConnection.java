package dev.disruption.model.user;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an application says of a user for linked roles.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#application-role-connection-object-application-role-connection-structure">Application Role Connection Structure</a>
 */
public record ApplicationRoleConnection(
		@Nullable String platformName,
		@Nullable String platformUsername,
		Map<String, String> metadata) {
}
