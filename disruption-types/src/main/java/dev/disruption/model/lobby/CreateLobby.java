package dev.disruption.model.lobby;

/** <a href="https://docs.discord.com/developers/resources/lobby#create-lobby">Create Lobby</a>. */
public final class CreateLobby extends LobbyBody<CreateLobby> {
}
