package dev.disruption.model.scheduledevent;

import dev.disruption.model.scheduledevent.GuildScheduledEvent.EntityType;
import dev.disruption.validation.Violations;

/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event-json-params">Create Guild Scheduled Event</a>. */
public final class CreateGuildScheduledEvent extends GuildScheduledEventBody<CreateGuildScheduledEvent> {

	@Override
	public void check(Violations violations) {
		super.check(violations);
		violations.requireFields(this, "name", "privacy_level", "scheduled_start_time", "entity_type");
		Object kind = fields().get("entity_type");
		if (kind == EntityType.EXTERNAL) {
			violations.requireFields(this, "scheduled_end_time", "entity_metadata");
			violations.at("channel_id").require(fields().get("channel_id") == null, "an EXTERNAL event has none");
			violations.at("entity_metadata").at("location")
				.require(!(fields().get("entity_metadata") instanceof EntityMetadata metadata) || metadata.location() != null, "is missing");
		}
		if (kind == EntityType.VOICE || kind == EntityType.STAGE_INSTANCE) {
			violations.requireFields(this, "channel_id");
			violations.at("entity_metadata").require(fields().get("entity_metadata") == null, "is for EXTERNAL events");
		}
	}

}
