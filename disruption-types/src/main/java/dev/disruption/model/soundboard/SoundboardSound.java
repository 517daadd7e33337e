package dev.disruption.model.soundboard;

import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A sound that members can play in voice channels.
 *
 * @see <a href="https://docs.discord.com/developers/resources/soundboard#soundboard-sound-object-soundboard-sound-structure">Soundboard Sound Structure</a>
 */
public record SoundboardSound(
		String name,
		Snowflake soundId,
		double volume,
		@Nullable Snowflake emojiId,
		@Nullable String emojiName,
		@Nullable Snowflake guildId,
		boolean available,
		@Nullable User user) {
}
