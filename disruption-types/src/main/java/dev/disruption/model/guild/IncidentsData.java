package dev.disruption.model.guild;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a guild has closed because of an incident.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#incidents-data-object-incidents-data-structure">Incidents Data Structure</a>
 */
public record IncidentsData(
		@Nullable Instant invitesDisabledUntil,
		@Nullable Instant dmsDisabledUntil,
		@Nullable Instant dmSpamDetectedAt,
		@Nullable Instant raidDetectedAt) {
}
