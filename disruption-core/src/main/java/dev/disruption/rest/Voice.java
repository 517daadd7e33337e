package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.voice.ModifyCurrentUserVoiceState;
import dev.disruption.model.voice.ModifyUserVoiceState;
import dev.disruption.model.voice.VoiceRegion;
import dev.disruption.model.voice.VoiceState;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/voice">Voice Resource</a> */
public interface Voice {

	/**
	 * The regions that voice and stage channels can choose from.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/voice#list-voice-regions">List Voice Regions</a>
	 */
	@GetExchange("/voice/regions")
	Flux<VoiceRegion> listVoiceRegions();

	/**
	 * Where the bot is in the voice channels of a guild; {@link DiscordException.NotFound} if nowhere.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/voice#get-current-user-voice-state">Get Current User Voice State</a>
	 */
	@GetExchange("/guilds/{guildId}/voice-states/@me")
	Mono<VoiceState> getCurrentUserVoiceState(@PathVariable Snowflake guildId);

	/**
	 * Where a user is in the voice channels of a guild; {@link DiscordException.NotFound} if nowhere.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/voice#get-user-voice-state">Get User Voice State</a>
	 */
	@GetExchange("/guilds/{guildId}/voice-states/{userId}")
	Mono<VoiceState> getUserVoiceState(@PathVariable Snowflake guildId, @PathVariable Snowflake userId);

	/**
	 * Lets the bot speak on a stage, step back, or ask to speak.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/voice#modify-current-user-voice-state">Modify Current User Voice State</a>
	 */
	@PatchExchange("/guilds/{guildId}/voice-states/@me")
	Mono<Void> modifyCurrentUserVoiceState(@PathVariable Snowflake guildId, @RequestBody ModifyCurrentUserVoiceState voiceState);

	/**
	 * Lets a user speak on a stage, or takes the word back; needs {@code MUTE_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/voice#modify-user-voice-state">Modify User Voice State</a>
	 */
	@PatchExchange("/guilds/{guildId}/voice-states/{userId}")
	Mono<Void> modifyUserVoiceState(@PathVariable Snowflake guildId, @PathVariable Snowflake userId,
			@RequestBody ModifyUserVoiceState voiceState);

}
