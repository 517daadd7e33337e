package dev.disruption.model.application;

import java.util.List;

import dev.disruption.json.Flags;
import dev.disruption.json.Written;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.permission.Permission;

/**
 * Scopes and permissions that an installation asks for.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application#install-params-object-install-params-structure">Install Params Structure</a>
 */
@Written
public record InstallParams(
		List<OAuth2Scope> scopes,
		Flags<Permission> permissions) {

	public static InstallParams of(List<OAuth2Scope> scopes, Flags<Permission> permissions) {
		return new InstallParamsBuilder().scopes(scopes).permissions(permissions).unchecked();
	}
}
