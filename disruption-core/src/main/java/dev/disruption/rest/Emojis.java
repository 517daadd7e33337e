package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.emoji.ApplicationEmojis;
import dev.disruption.model.emoji.CreateApplicationEmoji;
import dev.disruption.model.emoji.CreateGuildEmoji;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.emoji.ModifyApplicationEmoji;
import dev.disruption.model.emoji.ModifyGuildEmoji;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/emoji">Emoji Resource</a> */
public interface Emojis {

	/**
	 * The emojis of a guild; with their authors if the bot may create or manage expressions.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#list-guild-emojis">List Guild Emojis</a>
	 */
	@GetExchange("/guilds/{guildId}/emojis")
	Flux<Emoji> listGuildEmojis(@PathVariable Snowflake guildId);

	/**
	 * One emoji of a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#get-guild-emoji">Get Guild Emoji</a>
	 */
	@GetExchange("/guilds/{guildId}/emojis/{emojiId}")
	Mono<Emoji> getGuildEmoji(@PathVariable Snowflake guildId, @PathVariable Snowflake emojiId);

	/**
	 * Makes an emoji of a picture of 256 KiB at most; needs {@code CREATE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#create-guild-emoji">Create Guild Emoji</a>
	 */
	@PostExchange("/guilds/{guildId}/emojis")
	Mono<Emoji> createGuildEmoji(@PathVariable Snowflake guildId, @RequestBody CreateGuildEmoji emoji);

	/**
	 * Changes an emoji, where the body says so; one of somebody else needs {@code MANAGE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#modify-guild-emoji">Modify Guild Emoji</a>
	 */
	@PatchExchange("/guilds/{guildId}/emojis/{emojiId}")
	Mono<Emoji> modifyGuildEmoji(@PathVariable Snowflake guildId, @PathVariable Snowflake emojiId, @RequestBody ModifyGuildEmoji emoji);

	/**
	 * Deletes an emoji; one of somebody else needs {@code MANAGE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#delete-guild-emoji">Delete Guild Emoji</a>
	 */
	@DeleteExchange("/guilds/{guildId}/emojis/{emojiId}")
	Mono<Void> deleteGuildEmoji(@PathVariable Snowflake guildId, @PathVariable Snowflake emojiId);

	/**
	 * The emojis that belong to the application.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#list-application-emojis">List Application Emojis</a>
	 */
	@GetExchange("/applications/{applicationId}/emojis")
	Mono<ApplicationEmojis> listApplicationEmojis(@PathVariable Snowflake applicationId);

	/**
	 * One emoji of the application.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#get-application-emoji">Get Application Emoji</a>
	 */
	@GetExchange("/applications/{applicationId}/emojis/{emojiId}")
	Mono<Emoji> getApplicationEmoji(@PathVariable Snowflake applicationId, @PathVariable Snowflake emojiId);

	/**
	 * Makes an emoji of a picture of 256 KiB at most; an application has up to 2000.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#create-application-emoji">Create Application Emoji</a>
	 */
	@PostExchange("/applications/{applicationId}/emojis")
	Mono<Emoji> createApplicationEmoji(@PathVariable Snowflake applicationId, @RequestBody CreateApplicationEmoji emoji);

	/**
	 * Renames an emoji of the application.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#modify-application-emoji">Modify Application Emoji</a>
	 */
	@PatchExchange("/applications/{applicationId}/emojis/{emojiId}")
	Mono<Emoji> modifyApplicationEmoji(@PathVariable Snowflake applicationId, @PathVariable Snowflake emojiId,
			@RequestBody ModifyApplicationEmoji emoji);

	/**
	 * Deletes an emoji of the application.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/emoji#delete-application-emoji">Delete Application Emoji</a>
	 */
	@DeleteExchange("/applications/{applicationId}/emojis/{emojiId}")
	Mono<Void> deleteApplicationEmoji(@PathVariable Snowflake applicationId, @PathVariable Snowflake emojiId);

}
