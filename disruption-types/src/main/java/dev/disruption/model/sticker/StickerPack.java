package dev.disruption.model.sticker;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import org.jspecify.annotations.Nullable;

/**
 * A pack of standard stickers.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker#sticker-pack-object-sticker-pack-structure">Sticker Pack Structure</a>
 */
public record StickerPack(
		Snowflake id,
		List<Sticker> stickers,
		String name,
		Snowflake skuId,
		@Nullable Snowflake coverStickerId,
		String description,
		@Nullable Snowflake bannerAssetId) {

	/** The banner; {@code null} if there is none. */
	public @Nullable CdnImage bannerImage() {
		return (this.bannerAssetId != null) ? Cdn.stickerPackBanner(this.bannerAssetId) : null;
	}

}
