package dev.disruption.model.component;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or file by its address.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#unfurled-media-item-unfurled-media-item-structure">Unfurled Media Item Structure</a>
 */
public record UnfurledMediaItem(
		String url,
		@Nullable String proxyUrl,
		@Nullable Integer height,
		@Nullable Integer width,
		@Nullable String placeholder,
		@Nullable Integer placeholderVersion,
		@Nullable String contentType,
		Flags<Flag> flags,
		@Nullable Snowflake attachmentId,
		@Nullable Snowflake id) {

	/** <a href="https://docs.discord.com/developers/components/reference#unfurled-media-item-unfurled-media-item-flags">Unfurled Media Item Flags</a> */
	public enum Flag {

		@Bit(0) IS_ANIMATED

	}

}
