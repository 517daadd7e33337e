package dev.disruption.model.application;

import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * How an application is installed in one installation context.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application#application-object-application-integration-type-configuration-object">Application Integration Type Configuration Object</a>
 */
@Written
public record ApplicationIntegrationTypeConfiguration(
		@Nullable InstallParams oauth2InstallParams) {

	public static ApplicationIntegrationTypeConfiguration of(InstallParams oauth2InstallParams) {
		return new ApplicationIntegrationTypeConfigurationBuilder().oauth2InstallParams(oauth2InstallParams).unchecked();
	}
}
