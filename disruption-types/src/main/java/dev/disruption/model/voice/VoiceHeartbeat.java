package dev.disruption.model.voice;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#heartbeating">Heartbeat</a> to a voice server. */
public final class VoiceHeartbeat extends Body<VoiceHeartbeat> {

	/** the opcode of this message */
	public static final int OPCODE = 3;

	/** A nonce, that the answer repeats. */
	public VoiceHeartbeat t(long t) { return set("t", t); }

	/** The number of the last numbered message; -1 for none. */
	public VoiceHeartbeat seqAck(int seqAck) { return set("seq_ack", seqAck); }

}
