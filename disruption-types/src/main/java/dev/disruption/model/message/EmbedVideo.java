package dev.disruption.model.message;

import dev.disruption.json.Flags;
import org.jspecify.annotations.Nullable;

/**
 * The video of an embed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-video-structure">Embed Video Structure</a>
 */
public record EmbedVideo(
		@Nullable String url,
		@Nullable String proxyUrl,
		@Nullable Integer height,
		@Nullable Integer width,
		@Nullable String contentType,
		@Nullable String placeholder,
		@Nullable Integer placeholderVersion,
		@Nullable String description,
		Flags<EmbedImage.Flag> flags) {
}
