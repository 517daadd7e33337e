package dev.disruption.model.guildtemplate;

import java.time.Instant;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a guild that new guilds can be made from.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-template#guild-template-object-guild-template-structure">Guild Template Structure</a>
 */
public record GuildTemplate(
		String code,
		String name,
		@Nullable String description,
		int usageCount,
		Snowflake creatorId,
		User creator,
		Instant createdAt,
		Instant updatedAt,
		Snowflake sourceGuildId,
		Guild serializedSourceGuild,
		boolean isDirty) {
}
