package dev.disruption.model.lobby;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/lobby#link-channel-to-lobby">Link Channel to Lobby</a>. */
public final class LinkChannelToLobby extends Body<LinkChannelToLobby> {

	/** Without it the channel is unlinked. */
	public LinkChannelToLobby channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

}
