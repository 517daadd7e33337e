package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.soundboard.CreateGuildSoundboardSound;
import dev.disruption.model.soundboard.GuildSoundboardSounds;
import dev.disruption.model.soundboard.ModifyGuildSoundboardSound;
import dev.disruption.model.soundboard.SendSoundboardSound;
import dev.disruption.model.soundboard.SoundboardSound;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/soundboard">Soundboard Resource</a> */
public interface Soundboard {

	/**
	 * Plays a sound in the voice channel that the bot is in; needs {@code SPEAK}, {@code USE_SOUNDBOARD} and, for sounds of other guilds,
	 * {@code USE_EXTERNAL_SOUNDS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#send-soundboard-sound">Send Soundboard Sound</a>
	 */
	@PostExchange("/channels/{channelId}/send-soundboard-sound")
	Mono<Void> sendSoundboardSound(@PathVariable Snowflake channelId, @RequestBody SendSoundboardSound sound);

	/**
	 * The sounds that everybody has.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#list-default-soundboard-sounds">List Default Soundboard Sounds</a>
	 */
	@GetExchange("/soundboard-default-sounds")
	Flux<SoundboardSound> listDefaultSoundboardSounds();

	/**
	 * The sounds of a guild; with their authors if the bot may create or manage expressions.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#list-guild-soundboard-sounds">List Guild Soundboard Sounds</a>
	 */
	@GetExchange("/guilds/{guildId}/soundboard-sounds")
	Mono<GuildSoundboardSounds> listGuildSoundboardSounds(@PathVariable Snowflake guildId);

	/**
	 * One sound of a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#get-guild-soundboard-sound">Get Guild Soundboard Sound</a>
	 */
	@GetExchange("/guilds/{guildId}/soundboard-sounds/{soundId}")
	Mono<SoundboardSound> getGuildSoundboardSound(@PathVariable Snowflake guildId, @PathVariable Snowflake soundId);

	/**
	 * Makes a sound of 512 KiB and 5.2 seconds at most; needs {@code CREATE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#create-guild-soundboard-sound">Create Guild Soundboard Sound</a>
	 */
	@PostExchange("/guilds/{guildId}/soundboard-sounds")
	Mono<SoundboardSound> createGuildSoundboardSound(@PathVariable Snowflake guildId, @RequestBody CreateGuildSoundboardSound sound);

	/**
	 * Changes a sound, where the body says so; one of somebody else needs {@code MANAGE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#modify-guild-soundboard-sound">Modify Guild Soundboard Sound</a>
	 */
	@PatchExchange("/guilds/{guildId}/soundboard-sounds/{soundId}")
	Mono<SoundboardSound> modifyGuildSoundboardSound(@PathVariable Snowflake guildId, @PathVariable Snowflake soundId,
			@RequestBody ModifyGuildSoundboardSound sound);

	/**
	 * Deletes a sound; one of somebody else needs {@code MANAGE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/soundboard#delete-guild-soundboard-sound">Delete Guild Soundboard Sound</a>
	 */
	@DeleteExchange("/guilds/{guildId}/soundboard-sounds/{soundId}")
	Mono<Void> deleteGuildSoundboardSound(@PathVariable Snowflake guildId, @PathVariable Snowflake soundId);

}
