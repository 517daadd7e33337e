package dev.disruption.model.voice;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#establishing-a-voice-websocket-connection">Identify</a> to a voice server. */
public final class VoiceIdentify extends Body<VoiceIdentify> {

	/** the opcode of this message */
	public static final int OPCODE = 0;

	/** The guild. */
	public VoiceIdentify serverId(Snowflake serverId) { return set("server_id", serverId); }

	public VoiceIdentify userId(Snowflake userId) { return set("user_id", userId); }

	/** From the Voice State Update of the bot itself. */
	public VoiceIdentify sessionId(String sessionId) { return set("session_id", sessionId); }

	/** From the Voice Server Update. */
	public VoiceIdentify token(String token) { return set("token", token); }

	/** 0 without end-to-end encryption. */
	public VoiceIdentify maxDaveProtocolVersion(int maxDaveProtocolVersion) { return set("max_dave_protocol_version", maxDaveProtocolVersion); }

}
