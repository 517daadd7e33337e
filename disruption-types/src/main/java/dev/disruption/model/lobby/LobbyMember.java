package dev.disruption.model.lobby;

import java.util.Map;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A user in a lobby.
 *
 * @see <a href="https://docs.discord.com/developers/resources/lobby#lobby-member-object-lobby-member-structure">Lobby Member Structure</a>
 */
public record LobbyMember(
		Snowflake id,
		Map<String, String> metadata,
		Flags<Flag> flags,
		@Nullable String additionalName) {

	/** <a href="https://docs.discord.com/developers/resources/lobby#lobby-member-object-lobby-member-flags">Lobby Member Flags</a> */
	public enum Flag {

		@Bit(0) CAN_LINK_LOBBY

	}

}
