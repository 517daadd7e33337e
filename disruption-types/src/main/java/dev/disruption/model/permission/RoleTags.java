package dev.disruption.model.permission;

import dev.disruption.json.Present;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What a role belongs to.
 *
 * @see <a href="https://docs.discord.com/developers/topics/permissions#role-object-role-tags-structure">Role Tags Structure</a>
 */
public record RoleTags(
		@Nullable Snowflake botId,
		@Nullable Snowflake integrationId,
		@Present boolean premiumSubscriber,
		@Nullable Snowflake subscriptionListingId,
		@Present boolean availableForPurchase,
		@Present boolean guildConnections) {
}
