package dev.disruption.model.guild;

import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * The application of an integration.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#integration-application-object-integration-application-structure">Integration Application Structure</a>
 */
public record IntegrationApplication(
		Snowflake id,
		String name,
		@Nullable String icon,
		String description,
		@Nullable User bot,
		Application.@Nullable Type type,
		@Nullable String coverImage,
		@Nullable Snowflake primarySkuId) {
}
