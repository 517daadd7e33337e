package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.guild.Integration;
import org.jspecify.annotations.Nullable;

/** What happens to integrations. */
public sealed interface IntegrationEvent extends Event {

	/**
	 * An integration was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#integration-create">Integration Create</a>
	 */
	@RequiresIntent(Intent.GUILD_INTEGRATIONS)
	record IntegrationCreate(@JsonUnwrapped Integration integration, Snowflake guildId) implements IntegrationEvent {
	}

	/**
	 * An integration was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#integration-update">Integration Update</a>
	 */
	@RequiresIntent(Intent.GUILD_INTEGRATIONS)
	record IntegrationUpdate(@JsonUnwrapped Integration integration, Snowflake guildId) implements IntegrationEvent {
	}

	/**
	 * An integration was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#integration-delete">Integration Delete</a>
	 */
	@RequiresIntent(Intent.GUILD_INTEGRATIONS)
	record IntegrationDelete(Snowflake id, Snowflake guildId, @Nullable Snowflake applicationId) implements IntegrationEvent {
	}

}
