package dev.disruption.model.message;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The image or thumbnail of an embed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-image-structure">Embed Image Structure</a>
 */
@Written
public record EmbedImage(
		@Limit(pattern = Limit.MEDIA_ADDRESS, as = "an http, https or attachment address") String url,
		@Nullable String proxyUrl,
		@Nullable Integer height,
		@Nullable Integer width,
		@Nullable String contentType,
		@Nullable String placeholder,
		@Nullable Integer placeholderVersion,
		@Nullable String description,
		Flags<Flag> flags) {

	/** A picture by its address; {@code attachment://cat.png} is a file of the same request. */
	public static EmbedImage of(String url) {
		return new EmbedImageBuilder().url(url).unchecked();
	}

	/** <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-media-flags">Embed Media Flags</a> */
	public enum Flag {

		@Bit(5) IS_ANIMATED

	}

}
