package dev.disruption.model.message;

import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * The small line below an embed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-footer-structure">Embed Footer Structure</a>
 */
@Written
public record EmbedFooter(
		String text,
		@Nullable String iconUrl,
		@Nullable String proxyIconUrl) {
}
