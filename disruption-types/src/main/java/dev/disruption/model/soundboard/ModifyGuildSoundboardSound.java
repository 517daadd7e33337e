package dev.disruption.model.soundboard;

/** <a href="https://docs.discord.com/developers/resources/soundboard#modify-guild-soundboard-sound-json-params">Modify Guild Soundboard Sound</a>. */
public final class ModifyGuildSoundboardSound extends SoundboardSoundBody<ModifyGuildSoundboardSound> {
}
