package dev.disruption.model.soundboard;

import java.util.List;

/**
 * The sounds of a guild.
 *
 * @see <a href="https://docs.discord.com/developers/resources/soundboard#list-guild-soundboard-sounds-response-structure">List Guild Soundboard Sounds Response Structure</a>
 */
public record GuildSoundboardSounds(List<SoundboardSound> items) {
}
