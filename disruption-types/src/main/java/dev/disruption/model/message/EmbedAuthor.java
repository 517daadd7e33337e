package dev.disruption.model.message;

import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The line above an embed's title.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-author-structure">Embed Author Structure</a>
 */
@Written
public record EmbedAuthor(
		@Limit(min = 1, max = EmbedAuthor.MAX_NAME) String name,
		@Limit(pattern = Limit.WEB_ADDRESS, as = "an http or https address") @Nullable String url,
		@Limit(pattern = Limit.MEDIA_ADDRESS, as = "an http, https or attachment address") @Nullable String iconUrl,
		@Nullable String proxyIconUrl) {

	/** characters of a name */
	public static final int MAX_NAME = 256;

	public static EmbedAuthor of(String name) {
		return new EmbedAuthorBuilder().name(name).unchecked();
	}

	public static EmbedAuthor of(String name, @Nullable String url, @Nullable String iconUrl) {
		return new EmbedAuthorBuilder().name(name).url(url).iconUrl(iconUrl).unchecked();
	}

}
