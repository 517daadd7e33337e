package dev.disruption.model.message;

import dev.disruption.json.Snowflake;

/**
 * The role subscription that a message tells of.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#role-subscription-data-object-role-subscription-data-object-structure">Role Subscription Data Object Structure</a>
 */
public record RoleSubscriptionData(
		Snowflake roleSubscriptionListingId,
		String tierName,
		int totalMonthsSubscribed,
		boolean isRenewal) {
}
