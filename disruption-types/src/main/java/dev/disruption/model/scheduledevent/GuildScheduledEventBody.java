package dev.disruption.model.scheduledevent;

import java.time.Instant;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a scheduled event, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class GuildScheduledEventBody<B extends GuildScheduledEventBody<B>> extends Body<B> implements Checked {

	/** characters of a name */
	public static final int MAX_NAME = 100;

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 1000;

	/** Required for stages and voice channels, {@code null} for what happens elsewhere. */
	public B channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

	/** Required for what happens elsewhere. */
	public B entityMetadata(@Nullable EntityMetadata entityMetadata) { return set("entity_metadata", entityMetadata); }

	/** 1 to 100 characters. */
	public B name(@Limit(min = 1, max = GuildScheduledEventBody.MAX_NAME) String name) { return set("name", name); }

	public B privacyLevel(GuildScheduledEvent.PrivacyLevel privacyLevel) { return set("privacy_level", privacyLevel); }

	public B scheduledStartTime(Instant scheduledStartTime) { return set("scheduled_start_time", scheduledStartTime); }

	/** Required for what happens elsewhere. */
	public B scheduledEndTime(@Nullable Instant scheduledEndTime) { return set("scheduled_end_time", scheduledEndTime); }

	/** 1 to 1000 characters. */
	public B description(@Limit(min = 1, max = GuildScheduledEventBody.MAX_DESCRIPTION) @Nullable String description) { return set("description", description); }

	public B entityType(GuildScheduledEvent.@Nullable EntityType entityType) { return set("entity_type", entityType); }

	public B image(@Nullable DataUri image) { return set("image", image); }

	public B recurrenceRule(@Nullable RecurrenceRule recurrenceRule) { return set("recurrence_rule", recurrenceRule); }

	@Override
	public void check(Violations violations) {
		if (fields().get("scheduled_start_time") instanceof Instant start && fields().get("scheduled_end_time") instanceof Instant end) {
			violations.at("scheduled_end_time").require(end.isAfter(start), "is not after scheduled_start_time");
		}
	}

}
