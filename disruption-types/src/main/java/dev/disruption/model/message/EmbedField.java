package dev.disruption.model.message;

import dev.disruption.json.Written;
import dev.disruption.validation.Limit;

/**
 * A name and a value in an embed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure">Embed Field Structure</a>
 */
@Written
public record EmbedField(
		@Limit(min = 1, max = EmbedField.MAX_NAME) String name,
		@Limit(min = 1, max = EmbedField.MAX_VALUE) String value,
		boolean inline) {

	/** characters of a name */
	public static final int MAX_NAME = 256;

	/** characters of a value */
	public static final int MAX_VALUE = 1024;

	/** A field that takes the whole width. */
	public static EmbedField of(String name, String value) {
		return new EmbedFieldBuilder().name(name).value(value).unchecked();
	}

	/** A field that may stand beside others. */
	public static EmbedField of(String name, String value, boolean inline) {
		return new EmbedFieldBuilder().name(name).value(value).inline(inline).unchecked();
	}

}
