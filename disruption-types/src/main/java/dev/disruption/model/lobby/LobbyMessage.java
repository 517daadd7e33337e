package dev.disruption.model.lobby;

import java.time.Instant;
import java.util.Map;

import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A message in a lobby.
 *
 * @param channelId the lobby's id again, or the channel that is linked to it
 * @see <a href="https://docs.discord.com/developers/resources/lobby#send-lobby-message">Send Lobby Message</a>
 */
public record LobbyMessage(
		Snowflake id,
		Message.Type type,
		String content,
		Snowflake lobbyId,
		Snowflake channelId,
		User author,
		@Nullable Member lobbyMember,
		Map<String, String> metadata,
		Map<String, String> moderationMetadata,
		Flags<Message.Flag> flags,
		@Nullable Snowflake applicationId,
		@Nullable Instant timestamp,
		@Nullable Instant editedTimestamp) {

	/** What the lobby knew of the author when the message was sent. */
	public record Member(String additionalName) {
	}

}
