package dev.disruption.model.lobby;

import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/lobby#create-or-join-lobby">Create or Join Lobby</a>. */
public final class CreateOrJoinLobby extends Body<CreateOrJoinLobby> {

	/** Names the lobby; at most 250 characters. */
	public CreateOrJoinLobby secret(@Limit(max = 250) String secret) { return set("secret", secret); }

	/** Seconds after which an idle lobby is closed, 5 to 604800. */
	public CreateOrJoinLobby idleTimeoutSeconds(@Limit(min = 5, max = 604800) @Nullable Integer idleTimeoutSeconds) { return set("idle_timeout_seconds", idleTimeoutSeconds); }

	/** At most 1000 characters together. */
	public CreateOrJoinLobby lobbyMetadata(@Nullable Map<String, String> lobbyMetadata) { return set("lobby_metadata", lobbyMetadata); }

	/** At most 1000 characters together. */
	public CreateOrJoinLobby memberMetadata(@Nullable Map<String, String> memberMetadata) { return set("member_metadata", memberMetadata); }

	public CreateOrJoinLobby flags(@Nullable Integer flags) { return set("flags", flags); }

}
