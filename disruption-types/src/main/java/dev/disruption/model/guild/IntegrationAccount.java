package dev.disruption.model.guild;

/**
 * The account of an integration.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#integration-account-object-integration-account-structure">Integration Account Structure</a>
 */
public record IntegrationAccount(
		String id,
		String name) {
}
