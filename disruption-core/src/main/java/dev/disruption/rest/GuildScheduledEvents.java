package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.scheduledevent.CountGuildScheduledEventUsers;
import dev.disruption.model.scheduledevent.CreateGuildScheduledEvent;
import dev.disruption.model.scheduledevent.CreateGuildScheduledEventException;
import dev.disruption.model.scheduledevent.GetGuildScheduledEvent;
import dev.disruption.model.scheduledevent.GetGuildScheduledEventUsers;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.scheduledevent.GuildScheduledEventException;
import dev.disruption.model.scheduledevent.GuildScheduledEventUser;
import dev.disruption.model.scheduledevent.GuildScheduledEventUserCount;
import dev.disruption.model.scheduledevent.ListGuildScheduledEventExceptionUsers;
import dev.disruption.model.scheduledevent.ListScheduledEventsForGuild;
import dev.disruption.model.scheduledevent.ModifyGuildScheduledEvent;
import dev.disruption.model.scheduledevent.UpdateGuildScheduledEventException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Guild Scheduled Event</a> */
public interface GuildScheduledEvents {

	/**
	 * The events of a guild that have not ended.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#list-scheduled-events-for-guild">List Scheduled Events for Guild</a>
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events")
	Flux<GuildScheduledEvent> listScheduledEventsForGuild(@PathVariable Snowflake guildId, ListScheduledEventsForGuild query);

	/** The same without a query. */
	default Flux<GuildScheduledEvent> listScheduledEventsForGuild(Snowflake guildId) {
		return listScheduledEventsForGuild(guildId, new ListScheduledEventsForGuild());
	}

	/**
	 * Plans an event; a guild has at most 100 that are planned or going on.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event">Create Guild Scheduled Event</a>
	 */
	@PostExchange("/guilds/{guildId}/scheduled-events")
	Mono<GuildScheduledEvent> createGuildScheduledEvent(@PathVariable Snowflake guildId, @RequestBody CreateGuildScheduledEvent event);

	/**
	 * One event.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event">Get Guild Scheduled Event</a>
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}")
	Mono<GuildScheduledEvent> getGuildScheduledEvent(@PathVariable Snowflake guildId, @PathVariable Snowflake guildScheduledEventId,
			GetGuildScheduledEvent query);

	/** The same without a query. */
	default Mono<GuildScheduledEvent> getGuildScheduledEvent(Snowflake guildId, Snowflake guildScheduledEventId) {
		return getGuildScheduledEvent(guildId, guildScheduledEventId, new GetGuildScheduledEvent());
	}

	/**
	 * Changes an event, where the body says so; its status starts and ends it.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event">Modify Guild Scheduled Event</a>
	 */
	@PatchExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}")
	Mono<GuildScheduledEvent> modifyGuildScheduledEvent(@PathVariable Snowflake guildId, @PathVariable Snowflake guildScheduledEventId,
			@RequestBody ModifyGuildScheduledEvent event);

	/**
	 * Deletes an event.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#delete-guild-scheduled-event">Delete Guild Scheduled Event</a>
	 */
	@DeleteExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}")
	Mono<Void> deleteGuildScheduledEvent(@PathVariable Snowflake guildId, @PathVariable Snowflake guildScheduledEventId);

	/**
	 * A page of the users who are interested in an event, by ascending id.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#get-guild-scheduled-event-users">Get Guild Scheduled Event Users</a>
	 */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/users")
	Flux<GuildScheduledEventUser> getGuildScheduledEventUsers(@PathVariable Snowflake guildId, @PathVariable Snowflake guildScheduledEventId,
			GetGuildScheduledEventUsers query);

	/**
	 * The users who are interested as one stream, page by page: by ascending id, or by descending id if {@code before} is set; the limit of
	 * the query is that of all pages together.
	 *
	 * @see #getGuildScheduledEventUsers
	 */
	default Flux<GuildScheduledEventUser> getGuildScheduledEventUsersPaged(Snowflake guildId, Snowflake guildScheduledEventId,
			GetGuildScheduledEventUsers query) {
		return Pages.oldestFirst(query, 100, page -> getGuildScheduledEventUsers(guildId, guildScheduledEventId, page), user -> user.user().id());
	}

	/** Lets one occurrence of a recurring event differ from the others; not documented. */
	@PostExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/exceptions")
	Mono<GuildScheduledEventException> createGuildScheduledEventException(@PathVariable Snowflake guildId,
			@PathVariable Snowflake guildScheduledEventId, @RequestBody CreateGuildScheduledEventException exception);

	/** Changes how one occurrence differs, where the body says so; not documented. */
	@PatchExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/exceptions/{exceptionId}")
	Mono<GuildScheduledEventException> updateGuildScheduledEventException(@PathVariable Snowflake guildId,
			@PathVariable Snowflake guildScheduledEventId, @PathVariable Snowflake exceptionId,
			@RequestBody UpdateGuildScheduledEventException exception);

	/** Makes an occurrence like the others again; not documented. */
	@DeleteExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/exceptions/{exceptionId}")
	Mono<Void> deleteGuildScheduledEventException(@PathVariable Snowflake guildId, @PathVariable Snowflake guildScheduledEventId,
			@PathVariable Snowflake exceptionId);

	/** How many users are interested in an event and in some of its occurrences; not documented. */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/users/counts")
	Mono<GuildScheduledEventUserCount> countGuildScheduledEventUsers(@PathVariable Snowflake guildId,
			@PathVariable Snowflake guildScheduledEventId, CountGuildScheduledEventUsers query);

	/** A page of the users who are interested in one occurrence; not documented. */
	@GetExchange("/guilds/{guildId}/scheduled-events/{guildScheduledEventId}/{guildScheduledEventExceptionId}/users")
	Flux<GuildScheduledEventUser> listGuildScheduledEventExceptionUsers(@PathVariable Snowflake guildId,
			@PathVariable Snowflake guildScheduledEventId, @PathVariable Snowflake guildScheduledEventExceptionId,
			ListGuildScheduledEventExceptionUsers query);

	/**
	 * The users who are interested as one stream, page by page: by ascending id, or by descending id if {@code before} is set; the limit of
	 * the query is that of all pages together.
	 *
	 * @see #listGuildScheduledEventExceptionUsers
	 */
	default Flux<GuildScheduledEventUser> listGuildScheduledEventExceptionUsersPaged(Snowflake guildId, Snowflake guildScheduledEventId,
			Snowflake guildScheduledEventExceptionId, ListGuildScheduledEventExceptionUsers query) {
		return Pages.oldestFirst(query, 100,
				page -> listGuildScheduledEventExceptionUsers(guildId, guildScheduledEventId, guildScheduledEventExceptionId, page),
				user -> user.user().id());
	}

}
