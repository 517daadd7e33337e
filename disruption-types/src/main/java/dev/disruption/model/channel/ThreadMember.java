package dev.disruption.model.channel;

import java.time.Instant;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * A user who has joined a thread.
 *
 * @see <a href="https://docs.discord.com/developers/resources/channel#thread-member-object-thread-member-structure">Thread Member Structure</a>
 */
public record ThreadMember(
		@Nullable Snowflake id,
		@Nullable Snowflake userId,
		Instant joinTimestamp,
		int flags,
		@Nullable GuildMember member) {
}
