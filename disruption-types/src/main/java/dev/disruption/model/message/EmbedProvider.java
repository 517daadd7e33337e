package dev.disruption.model.message;

import org.jspecify.annotations.Nullable;

/**
 * The site that an embed shows.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-provider-structure">Embed Provider Structure</a>
 */
public record EmbedProvider(
		@Nullable String name,
		@Nullable String url) {
}
