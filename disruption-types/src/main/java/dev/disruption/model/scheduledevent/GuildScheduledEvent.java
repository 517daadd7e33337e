package dev.disruption.model.scheduledevent;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An event that a guild has announced.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-structure">Guild Scheduled Event Structure</a>
 */
public record GuildScheduledEvent(
		Snowflake id,
		Snowflake guildId,
		@Nullable Snowflake channelId,
		@Nullable Snowflake creatorId,
		String name,
		@Nullable String description,
		Instant scheduledStartTime,
		@Nullable Instant scheduledEndTime,
		PrivacyLevel privacyLevel,
		Status status,
		EntityType entityType,
		@Nullable Snowflake entityId,
		@Nullable EntityMetadata entityMetadata,
		@Nullable User creator,
		@Nullable Integer userCount,
		@Nullable String image,
		@Nullable RecurrenceRule recurrenceRule,
		List<GuildScheduledEventException> guildScheduledEventExceptions,
		@Nullable GuildScheduledEventUser userRsvp) {

	/** The cover; {@code null} if there is none. */
	public @Nullable CdnImage coverImage() {
		return (this.image != null) ? Cdn.guildScheduledEventCover(this.id, this.image) : null;
	}

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-privacy-level">Guild Scheduled Event Privacy Level</a> */
	public enum PrivacyLevel implements Coded {

		@Code(2) GUILD_ONLY,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-entity-types">Guild Scheduled Event Entity Types</a> */
	public enum EntityType implements Coded {

		@Code(0) NONE,
		@Code(1) STAGE_INSTANCE,
		@Code(2) VOICE,
		@Code(3) EXTERNAL,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status">Guild Scheduled Event Status</a> */
	public enum Status implements Coded {

		@Code(1) SCHEDULED,
		@Code(2) ACTIVE,
		@Code(3) COMPLETED,
		@Code(4) CANCELED,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
