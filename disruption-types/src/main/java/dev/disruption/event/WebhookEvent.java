package dev.disruption.event;

import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;

/** What happens to webhooks. */
public sealed interface WebhookEvent extends Event {

	/**
	 * The webhooks of a channel changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#webhooks-update">Webhooks Update</a>
	 */
	@RequiresIntent(Intent.GUILD_WEBHOOKS)
	record WebhooksUpdate(Snowflake guildId, Snowflake channelId) implements WebhookEvent {
	}

}
