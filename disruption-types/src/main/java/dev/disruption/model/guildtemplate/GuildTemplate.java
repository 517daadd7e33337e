package dev.disruption.model.guildtemplate;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
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
		Snapshot serializedSourceGuild,
		boolean isDirty) {

	/** What a template keeps of its guild; the ids in it are small numbers, and none has the guild itself. */
	public record Snapshot(@JsonUnwrapped Guild guild, List<Channel> channels) {
	}

}
