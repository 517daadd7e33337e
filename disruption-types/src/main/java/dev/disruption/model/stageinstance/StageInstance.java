package dev.disruption.model.stageinstance;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A live stage.
 *
 * @see <a href="https://docs.discord.com/developers/resources/stage-instance#stage-instance-object-stage-instance-structure">Stage Instance Structure</a>
 */
public record StageInstance(
		Snowflake id,
		Snowflake guildId,
		Snowflake channelId,
		String topic,
		PrivacyLevel privacyLevel,
		boolean discoverableDisabled,
		@Nullable Snowflake guildScheduledEventId) {

	/** <a href="https://docs.discord.com/developers/resources/stage-instance#stage-instance-object-privacy-level">Privacy Level</a> */
	public enum PrivacyLevel implements Coded {

		@Code(1) PUBLIC,
		@Code(2) GUILD_ONLY,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
