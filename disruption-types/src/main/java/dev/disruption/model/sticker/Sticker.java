package dev.disruption.model.sticker;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A sticker.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sticker#sticker-object-sticker-structure">Sticker Structure</a>
 */
public record Sticker(
		Snowflake id,
		@Nullable Snowflake packId,
		String name,
		@Nullable String description,
		String tags,
		Type type,
		FormatType formatType,
		boolean available,
		@Nullable Snowflake guildId,
		@Nullable User user,
		@Nullable Integer sortValue) {

	/** The picture. */
	public CdnImage image() { return this.formatType.image(this.id); }

	/** <a href="https://docs.discord.com/developers/resources/sticker#sticker-object-sticker-types">Sticker Types</a> */
	public enum Type implements Coded {

		@Code(1) STANDARD,
		@Code(2) GUILD,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/sticker#sticker-object-sticker-format-types">Sticker Format Types</a> */
	public enum FormatType implements Coded {

		@Code(1) PNG,
		@Code(2) APNG,
		@Code(3) LOTTIE,
		@Code(4) GIF,
		/** a value that this version has no name for */
		UNKNOWN;

		/** The picture of a sticker of this format; in one that is unknown here it is taken for a PNG. */
		CdnImage image(Snowflake stickerId) {
			return switch (this) {
				case LOTTIE -> Cdn.lottieSticker(stickerId);
				case GIF -> Cdn.gifSticker(stickerId);
				case PNG, APNG, UNKNOWN -> Cdn.sticker(stickerId);
			};
		}

	}

}
