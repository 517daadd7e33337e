package dev.disruption.model.scheduledevent;

import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Where an event outside of Discord takes place.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-metadata">Guild Scheduled Event Entity Metadata</a>
 */
@Written
public record EntityMetadata(
		@Limit(min = 1, max = EntityMetadata.MAX_LOCATION) @Nullable String location) {

	/** characters of a location */
	public static final int MAX_LOCATION = 100;

	public static EntityMetadata of(String location) {
		return new EntityMetadataBuilder().location(location).unchecked();
	}

}
