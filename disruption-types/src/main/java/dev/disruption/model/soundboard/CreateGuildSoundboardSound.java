package dev.disruption.model.soundboard;

import dev.disruption.model.reference.DataUri;

/** <a href="https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create Guild Soundboard Sound</a>. */
public final class CreateGuildSoundboardSound extends SoundboardSoundBody<CreateGuildSoundboardSound> {

	/** MP3 or Ogg, at most 512 KiB and 5.2 seconds. */
	public CreateGuildSoundboardSound sound(DataUri sound) { return set("sound", sound); }

}
