package dev.disruption.model.voice;

import dev.disruption.json.Bit;

/** <a href="https://docs.discord.com/developers/topics/voice-connections#speaking">Speaking</a> modes. */
public enum SpeakingFlag {

	@Bit(0) MICROPHONE,
	@Bit(1) SOUNDSHARE,
	@Bit(2) PRIORITY

}
