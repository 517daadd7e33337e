package dev.disruption.model.application;

import org.jspecify.annotations.Nullable;

/**
 * How an application is installed in one installation context.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application#application-object-application-integration-type-configuration-object">Application Integration Type Configuration Object</a>
 */
public record ApplicationIntegrationTypeConfiguration(
		@Nullable InstallParams oauth2InstallParams) {
}
