package dev.disruption.model.application;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Where an activity runs.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application#get-application-activity-instance-activity-location-object">Activity Location Object</a>
 */
public record ActivityLocation(
		String id,
		Kind kind,
		Snowflake channelId,
		@Nullable Snowflake guildId) {

	/** <a href="https://docs.discord.com/developers/resources/application#get-application-activity-instance-activity-location-kind-enum">Activity Location Kind Enum</a> */
	public enum Kind {

		GC,
		PC,
		PARTY,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
