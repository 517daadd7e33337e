package dev.disruption.model.voice;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#speaking">Speaking</a>; required before sound is sent. */
public final class VoiceSpeaking extends Body<VoiceSpeaking> {

	/** the opcode of this message */
	public static final int OPCODE = 5;

	public VoiceSpeaking speaking(Flags<SpeakingFlag> speaking) { return set("speaking", speaking); }

	/** Always 0 for bots. */
	public VoiceSpeaking delay(int delay) { return set("delay", delay); }

	public VoiceSpeaking ssrc(int ssrc) { return set("ssrc", ssrc); }

}
