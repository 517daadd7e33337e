package dev.disruption.model.soundboard;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/soundboard#send-soundboard-sound-json-params">Send Soundboard Sound</a>. */
public final class SendSoundboardSound extends Body<SendSoundboardSound> {

	public SendSoundboardSound soundId(Snowflake soundId) { return set("sound_id", soundId); }

	/** Required where the sound is another guild's. */
	public SendSoundboardSound sourceGuildId(Snowflake sourceGuildId) { return set("source_guild_id", sourceGuildId); }

}
