package dev.disruption.model.sticker;

import java.util.List;

/**
 * The sticker packs that Discord offers.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker#list-sticker-packs-response-structure">List Sticker Packs Response Structure</a>
 */
public record StickerPacks(List<StickerPack> stickerPacks) {
}
