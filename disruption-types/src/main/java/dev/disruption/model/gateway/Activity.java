package dev.disruption.model.gateway;

import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What a user is doing.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-structure">Activity Structure</a>
 */
public record Activity(
		String name,
		Type type,
		@Nullable String url,
		long createdAt,
		@Nullable ActivityTimestamps timestamps,
		@Nullable Snowflake applicationId,
		@Nullable StatusDisplayType statusDisplayType,
		@Nullable String details,
		@Nullable String detailsUrl,
		@Nullable String state,
		@Nullable String stateUrl,
		@Nullable ActivityEmoji emoji,
		@Nullable ActivityParty party,
		@Nullable ActivityAssets assets,
		@Nullable ActivitySecrets secrets,
		boolean instance,
		Flags<Flag> flags,
		List<String> buttons) {

	/** <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-types">Activity Types</a> */
	public enum Type implements Coded {

		@Code(0) PLAYING,
		@Code(1) STREAMING,
		@Code(2) LISTENING,
		@Code(3) WATCHING,
		@Code(4) CUSTOM,
		@Code(5) COMPETING,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-status-display-types">Status Display Types</a> */
	public enum StatusDisplayType implements Coded {

		@Code(0) NAME,
		@Code(1) STATE,
		@Code(2) DETAILS,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/events/gateway-events#activity-object-activity-flags">Activity Flags</a> */
	public enum Flag {

		@Bit(0) INSTANCE,
		@Bit(1) JOIN,
		@Bit(2) SPECTATE,
		@Bit(3) JOIN_REQUEST,
		@Bit(4) SYNC,
		@Bit(5) PLAY,
		@Bit(6) PARTY_PRIVACY_FRIENDS,
		@Bit(7) PARTY_PRIVACY_VOICE_CHANNEL,
		@Bit(8) EMBEDDED

	}

}
