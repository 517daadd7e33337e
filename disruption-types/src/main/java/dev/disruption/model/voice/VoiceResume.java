package dev.disruption.model.voice;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#resuming-voice-connection">Resume</a> of a voice connection. */
public final class VoiceResume extends Body<VoiceResume> {

	/** the opcode of this message */
	public static final int OPCODE = 7;

	/** The guild. */
	public VoiceResume serverId(Snowflake serverId) { return set("server_id", serverId); }

	public VoiceResume sessionId(String sessionId) { return set("session_id", sessionId); }

	public VoiceResume token(String token) { return set("token", token); }

	/** The number of the last numbered message; -1 for none. */
	public VoiceResume seqAck(int seqAck) { return set("seq_ack", seqAck); }

}
