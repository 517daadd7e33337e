package dev.disruption.model.scheduledevent;

import org.jspecify.annotations.Nullable;

/**
 * Where an event outside of Discord takes place.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-metadata">Guild Scheduled Event Entity Metadata</a>
 */
public record EntityMetadata(
		@Nullable String location) {
}
