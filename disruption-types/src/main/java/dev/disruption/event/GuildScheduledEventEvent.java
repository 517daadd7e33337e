package dev.disruption.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import org.jspecify.annotations.Nullable;

/** What happens to scheduled events. */
public sealed interface GuildScheduledEventEvent extends Event {

	/**
	 * A scheduled event was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-create">Guild Scheduled Event Create</a>
	 */
	@RequiresIntent(Intent.GUILD_SCHEDULED_EVENTS)
	record GuildScheduledEventCreate(@JsonUnwrapped GuildScheduledEvent scheduledEvent) implements GuildScheduledEventEvent {

		@Override
		public Snowflake guildId() {
			return this.scheduledEvent.guildId();
		}

	}

	/**
	 * A scheduled event was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-update">Guild Scheduled Event Update</a>
	 */
	@RequiresIntent(Intent.GUILD_SCHEDULED_EVENTS)
	record GuildScheduledEventUpdate(@JsonUnwrapped GuildScheduledEvent scheduledEvent, @Remembered @Nullable GuildScheduledEvent previous)
			implements GuildScheduledEventEvent {

		@Override
		public Snowflake guildId() {
			return this.scheduledEvent.guildId();
		}

	}

	/**
	 * A scheduled event was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-delete">Guild Scheduled Event Delete</a>
	 */
	@RequiresIntent(Intent.GUILD_SCHEDULED_EVENTS)
	record GuildScheduledEventDelete(@JsonUnwrapped GuildScheduledEvent scheduledEvent) implements GuildScheduledEventEvent {

		@Override
		public Snowflake guildId() {
			return this.scheduledEvent.guildId();
		}

	}

	/**
	 * A user is interested in a scheduled event.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-user-add">Guild Scheduled Event User Add</a>
	 */
	@RequiresIntent(Intent.GUILD_SCHEDULED_EVENTS)
	record GuildScheduledEventUserAdd(Snowflake guildScheduledEventId, Snowflake userId, Snowflake guildId)
			implements GuildScheduledEventEvent {
	}

	/**
	 * A user is no longer interested in a scheduled event.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-scheduled-event-user-remove">Guild Scheduled Event User Remove</a>
	 */
	@RequiresIntent(Intent.GUILD_SCHEDULED_EVENTS)
	record GuildScheduledEventUserRemove(Snowflake guildScheduledEventId, Snowflake userId, Snowflake guildId)
			implements GuildScheduledEventEvent {
	}

}
