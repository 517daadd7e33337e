package dev.disruption.model.message;

import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The small line below an embed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-footer-structure">Embed Footer Structure</a>
 */
@Written
public record EmbedFooter(
		@Limit(min = 1, max = EmbedFooter.MAX_TEXT) String text,
		@Limit(pattern = Limit.MEDIA_ADDRESS, as = "an http, https or attachment address") @Nullable String iconUrl,
		@Nullable String proxyIconUrl) {

	/** characters of a footer */
	public static final int MAX_TEXT = 2048;

	public static EmbedFooter of(String text) {
		return new EmbedFooterBuilder().text(text).unchecked();
	}

	public static EmbedFooter of(String text, String iconUrl) {
		return new EmbedFooterBuilder().text(text).iconUrl(iconUrl).unchecked();
	}

}
