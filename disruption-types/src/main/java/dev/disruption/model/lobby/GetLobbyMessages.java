package dev.disruption.model.lobby;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/lobby#get-lobby-messages">Get Lobby Messages</a>. */
public final class GetLobbyMessages extends Body<GetLobbyMessages> {

	/** 1 to 200 messages, by default 50. */
	public GetLobbyMessages limit(@Limit(min = 1, max = 200) int limit) { return set("limit", limit); }

}
