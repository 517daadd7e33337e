package dev.disruption.model.sticker;

import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.CdnImage;

/**
 * What is needed to show a sticker.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker#sticker-item-object-sticker-item-structure">Sticker Item Structure</a>
 */
public record StickerItem(
		Snowflake id,
		String name,
		Sticker.FormatType formatType) {

	/** The picture. */
	public CdnImage image() { return this.formatType.image(this.id); }

}
