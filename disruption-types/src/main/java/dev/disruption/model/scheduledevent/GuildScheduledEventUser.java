package dev.disruption.model.scheduledevent;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user who is interested in an event.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-user-object-guild-scheduled-event-user-structure">Guild Scheduled Event User Structure</a>
 */
public record GuildScheduledEventUser(
		Snowflake guildScheduledEventId,
		User user,
		@Nullable GuildMember member) {
}
