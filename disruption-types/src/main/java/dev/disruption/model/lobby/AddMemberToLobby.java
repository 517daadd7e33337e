package dev.disruption.model.lobby;

import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/lobby#add-a-member-to-a-lobby">Add a Member to a Lobby</a>. */
public final class AddMemberToLobby extends LobbyMemberBody<AddMemberToLobby> {

	/** 1 to 80 characters; {@code null} removes it. */
	public AddMemberToLobby additionalName(@Limit(min = 1, max = 80) @Nullable String additionalName) { return set("additional_name", additionalName); }

}
