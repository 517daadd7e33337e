package dev.disruption.model.lobby;

import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.model.message.Message;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/lobby#send-lobby-message">Send Lobby Message</a>. */
public final class SendLobbyMessage extends Body<SendLobbyMessage> {

	public SendLobbyMessage content(String content) { return set("content", content); }

	public SendLobbyMessage flags(@Nullable Flags<Message.Flag> flags) { return set("flags", flags); }

	/** Delivered with the message, but not kept. */
	public SendLobbyMessage metadata(@Nullable Map<String, String> metadata) { return set("metadata", metadata); }

}
