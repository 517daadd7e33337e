package dev.disruption.model.voice;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#establishing-a-voice-udp-connection">Select Protocol</a>: how the sound is sent. */
public final class VoiceSelectProtocol extends Body<VoiceSelectProtocol> {

	/** the opcode of this message */
	public static final int OPCODE = 1;

	/** Always {@code udp}. */
	public VoiceSelectProtocol protocol(String protocol) { return set("protocol", protocol); }

	public VoiceSelectProtocol data(Data data) { return set("data", data); }

	/** The own address, as IP discovery has found it, and the encryption. */
	public record Data(String address, int port, EncryptionMode mode) {
	}

}
