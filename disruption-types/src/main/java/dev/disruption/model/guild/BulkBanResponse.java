package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;

/**
 * Which users were banned, and which could not be.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#bulk-guild-ban-bulk-ban-response">Bulk Ban Response</a>
 */
public record BulkBanResponse(
		List<Snowflake> bannedUsers,
		List<Snowflake> failedUsers) {
}
