package dev.disruption.model.gateway;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;

/**
 * Whether a user is online, and what they do. Of the user only the id is certain.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#presence-update-presence-update-event-fields">Presence Update</a>
 */
public record Presence(
		User user,
		Snowflake guildId,
		Status status,
		List<Activity> activities,
		ClientStatus clientStatus) {

	/** <a href="https://docs.discord.com/developers/events/gateway-events#update-presence-status-types">Status Types</a> */
	public enum Status {

		ONLINE,
		DND,
		IDLE,
		INVISIBLE,
		OFFLINE,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
