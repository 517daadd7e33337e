package dev.disruption.model.component;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or file by its address.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#unfurled-media-item-unfurled-media-item-structure">Unfurled Media Item Structure</a>
 */
@Written
public record UnfurledMediaItem(
		@Limit(pattern = Limit.MEDIA_ADDRESS, as = "an http, https or attachment address") String url,
		@Nullable String proxyUrl,
		@Nullable Integer height,
		@Nullable Integer width,
		@Nullable String placeholder,
		@Nullable Integer placeholderVersion,
		@Nullable String contentType,
		Flags<Flag> flags,
		@Nullable Snowflake attachmentId,
		@Nullable Snowflake id) {

	/** A picture, video or file by its address; {@code attachment://cat.png} is a file of the same request. */
	public static UnfurledMediaItem of(String url) {
		return new UnfurledMediaItemBuilder().url(url).unchecked();
	}

	/** <a href="https://docs.discord.com/developers/components/reference#unfurled-media-item-unfurled-media-item-flags">Unfurled Media Item Flags</a> */
	public enum Flag {

		@Bit(0) IS_ANIMATED

	}

}
