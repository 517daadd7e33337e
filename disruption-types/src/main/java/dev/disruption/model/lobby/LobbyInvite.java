package dev.disruption.model.lobby;

/**
 * An invitation to the channel that is linked to a lobby.
 *
 * @see <a href="https://docs.discord.com/developers/resources/lobby#lobby-invite-object">Lobby Invite Object</a>
 */
public record LobbyInvite(String code) {
}
