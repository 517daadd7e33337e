package dev.disruption.model.lobby;

import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/lobby#create-lobby">Lobby Member Params</a>. */
public final class LobbyMemberRequest extends LobbyMemberBody<LobbyMemberRequest> {

	/** The user. */
	public LobbyMemberRequest id(Snowflake id) { return set("id", id); }

}
