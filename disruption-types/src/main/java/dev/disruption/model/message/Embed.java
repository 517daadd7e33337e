package dev.disruption.model.message;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Flags;
import dev.disruption.json.Written;
import dev.disruption.model.color.Color;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A framed part of a message.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-structure">Embed Structure</a>
 */
@Written
public record Embed(
		@Limit(max = Embed.MAX_TITLE) @Nullable String title,
		@Nullable Type type,
		@Limit(max = Embed.MAX_DESCRIPTION) @Nullable String description,
		@Limit(pattern = Limit.WEB_ADDRESS, as = "an http or https address") @Nullable String url,
		@Nullable Instant timestamp,
		@Nullable Color color,
		@Nullable EmbedFooter footer,
		@Nullable EmbedImage image,
		@Nullable EmbedImage thumbnail,
		@Nullable EmbedVideo video,
		@Nullable EmbedProvider provider,
		@Nullable EmbedAuthor author,
		@Limit(max = Embed.MAX_FIELDS) List<EmbedField> fields,
		Flags<Flag> flags) implements Checked {

	/** characters of a title */
	public static final int MAX_TITLE = 256;

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 4096;

	/** fields of an embed */
	public static final int MAX_FIELDS = 25;

	/** characters of all embeds of one message together, see {@link #length()} */
	public static final int MAX_TOTAL = 6000;

	public static EmbedBuilder builder() { return new EmbedBuilder(); }

	/** A builder that starts with what this embed says. */
	public EmbedBuilder toBuilder() { return new EmbedBuilder(this); }

	/**
	 * The characters that count towards {@link #MAX_TOTAL}: title, description, names and values of the fields, footer, and the author's name.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-limits">Embed Limits</a>
	 */
	public int length() {
		int length = length(this.title) + length(this.description);
		for (EmbedField field : this.fields) {
			length += length(field.name()) + length(field.value());
		}
		return length + ((this.footer != null) ? length(this.footer.text()) : 0) + ((this.author != null) ? length(this.author.name()) : 0);
	}

	private static int length(@Nullable String text) {
		return (text != null) ? text.strip().codePointCount(0, text.strip().length()) : 0;
	}

	@Override
	public void check(Violations violations) {
		violations.require(length() <= MAX_TOTAL, length() + " characters in total, at most " + MAX_TOTAL);
	}

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
