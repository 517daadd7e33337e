package dev.disruption.model.scheduledevent;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
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
		@Nullable GuildMember member,
		@Nullable Snowflake guildScheduledEventExceptionId,
		@Nullable Snowflake userId,
		@Nullable Response response) {

	/** What a user says to an event. */
	public enum Response implements Coded {

		@Code(0) UNINTERESTED,
		@Code(1) INTERESTED,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
