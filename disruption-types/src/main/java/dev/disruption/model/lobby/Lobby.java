package dev.disruption.model.lobby;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A lobby of a game.
 *
 * @see <a href="https://docs.discord.com/developers/resources/lobby#lobby-object-lobby-structure">Lobby Structure</a>
 */
public record Lobby(
		Snowflake id,
		Snowflake applicationId,
		Map<String, String> metadata,
		List<LobbyMember> members,
		@Nullable Channel linkedChannel,
		int flags,
		@Nullable String overrideEventWebhooksUrl) {
}
