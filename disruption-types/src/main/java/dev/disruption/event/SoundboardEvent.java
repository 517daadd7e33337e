package dev.disruption.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.soundboard.SoundboardSound;
import org.jspecify.annotations.Nullable;

/** What happens to soundboard sounds. */
public sealed interface SoundboardEvent extends Event {

	/**
	 * A sound was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sound-create">Guild Soundboard Sound Create</a>
	 */
	@RequiresIntent(Intent.GUILD_EXPRESSIONS)
	record GuildSoundboardSoundCreate(@JsonUnwrapped SoundboardSound sound) implements SoundboardEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.sound.guildId();
		}

	}

	/**
	 * A sound was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sound-update">Guild Soundboard Sound Update</a>
	 */
	@RequiresIntent(Intent.GUILD_EXPRESSIONS)
	record GuildSoundboardSoundUpdate(@JsonUnwrapped SoundboardSound sound, @Remembered @Nullable SoundboardSound previous)
			implements SoundboardEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.sound.guildId();
		}

	}

	/**
	 * A sound was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sound-delete">Guild Soundboard Sound Delete</a>
	 */
	@RequiresIntent(Intent.GUILD_EXPRESSIONS)
	record GuildSoundboardSoundDelete(Snowflake soundId, Snowflake guildId, @Remembered @Nullable SoundboardSound previous)
			implements SoundboardEvent {
	}

	/**
	 * Several sounds were changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-soundboard-sounds-update">Guild Soundboard Sounds Update</a>
	 */
	@RequiresIntent(Intent.GUILD_EXPRESSIONS)
	record GuildSoundboardSoundsUpdate(List<SoundboardSound> soundboardSounds, Snowflake guildId) implements SoundboardEvent {
	}

	/**
	 * The answer to a request for sounds.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#soundboard-sounds">Soundboard Sounds</a>
	 */
	record SoundboardSounds(List<SoundboardSound> soundboardSounds, Snowflake guildId) implements SoundboardEvent {
	}

}
