package dev.disruption.model.message;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Written;
import org.jspecify.annotations.Nullable;

/**
 * A framed part of a message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-structure">Embed Structure</a>
 */
@Written
public record Embed(
		@Nullable String title,
		@Nullable Type type,
		@Nullable String description,
		@Nullable String url,
		@Nullable Instant timestamp,
		@Nullable Integer color,
		@Nullable EmbedFooter footer,
		@Nullable EmbedImage image,
		@Nullable EmbedImage thumbnail,
		@Nullable EmbedVideo video,
		@Nullable EmbedProvider provider,
		@Nullable EmbedAuthor author,
		List<EmbedField> fields,
		Flags<Flag> flags) {

	/** <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-types">Embed Types</a> */
	public enum Type {

		RICH,
		IMAGE,
		VIDEO,
		GIFV,
		ARTICLE,
		LINK,
		POLL_RESULT,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-flags">Embed Flags</a> */
	public enum Flag {

		@Bit(5) IS_CONTENT_INVENTORY_ENTRY

	}

}
