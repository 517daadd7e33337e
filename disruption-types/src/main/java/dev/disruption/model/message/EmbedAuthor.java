package dev.disruption.model.message;

import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * The line above an embed's title.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-author-structure">Embed Author Structure</a>
 */
@Written
public record EmbedAuthor(
		String name,
		@Nullable String url,
		@Nullable String iconUrl,
		@Nullable String proxyIconUrl) {
}
