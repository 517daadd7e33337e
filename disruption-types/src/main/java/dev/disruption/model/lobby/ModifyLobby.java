package dev.disruption.model.lobby;

/** <a href="https://docs.discord.com/developers/resources/lobby#modify-lobby">Modify Lobby</a>. */
public final class ModifyLobby extends LobbyBody<ModifyLobby> {
}
