package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.sticker.CreateGuildSticker;
import dev.disruption.model.sticker.ModifyGuildSticker;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.sticker.StickerPack;
import dev.disruption.model.sticker.StickerPacks;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/sticker">Sticker Resource</a> */
public interface Stickers {

	/**
	 * One sticker.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#get-sticker">Get Sticker</a>
	 */
	@GetExchange("/stickers/{stickerId}")
	Mono<Sticker> getSticker(@PathVariable Snowflake stickerId);

	/**
	 * The packs that everybody has; needs no token.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#list-sticker-packs">List Sticker Packs</a>
	 */
	@GetExchange("/sticker-packs")
	Mono<StickerPacks> listStickerPacks();

	/**
	 * One pack.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#get-sticker-pack">Get Sticker Pack</a>
	 */
	@GetExchange("/sticker-packs/{packId}")
	Mono<StickerPack> getStickerPack(@PathVariable Snowflake packId);

	/**
	 * The stickers of a guild; with their authors if the bot may create or manage expressions.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#list-guild-stickers">List Guild Stickers</a>
	 */
	@GetExchange("/guilds/{guildId}/stickers")
	Flux<Sticker> listGuildStickers(@PathVariable Snowflake guildId);

	/**
	 * One sticker of a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#get-guild-sticker">Get Guild Sticker</a>
	 */
	@GetExchange("/guilds/{guildId}/stickers/{stickerId}")
	Mono<Sticker> getGuildSticker(@PathVariable Snowflake guildId, @PathVariable Snowflake stickerId);

	/**
	 * Makes a sticker of a file of 512 KiB at most; needs {@code CREATE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#create-guild-sticker">Create Guild Sticker</a>
	 */
	@PostExchange("/guilds/{guildId}/stickers")
	Mono<Sticker> createGuildSticker(@PathVariable Snowflake guildId, @RequestBody CreateGuildSticker sticker);

	/**
	 * Changes a sticker, where the body says so; one of somebody else needs {@code MANAGE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#modify-guild-sticker">Modify Guild Sticker</a>
	 */
	@PatchExchange("/guilds/{guildId}/stickers/{stickerId}")
	Mono<Sticker> modifyGuildSticker(@PathVariable Snowflake guildId, @PathVariable Snowflake stickerId,
			@RequestBody ModifyGuildSticker sticker);

	/**
	 * Deletes a sticker; one of somebody else needs {@code MANAGE_GUILD_EXPRESSIONS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/sticker#delete-guild-sticker">Delete Guild Sticker</a>
	 */
	@DeleteExchange("/guilds/{guildId}/stickers/{stickerId}")
	Mono<Void> deleteGuildSticker(@PathVariable Snowflake guildId, @PathVariable Snowflake stickerId);

}
