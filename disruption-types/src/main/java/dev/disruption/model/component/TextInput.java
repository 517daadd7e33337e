package dev.disruption.model.component;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A field for text in a modal.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#text-input-text-input-structure">Text Input</a>
 */
@Written
@Code(4)
public record TextInput(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		Style style,
		@Limit(min = 0, max = TextInput.MAX_LENGTH) @Nullable Integer minLength,
		@Limit(min = 1, max = TextInput.MAX_LENGTH) @Nullable Integer maxLength,
		@Nullable Boolean required,
		@Limit(max = TextInput.MAX_LENGTH) @Nullable String value,
		@Limit(max = TextInput.MAX_PLACEHOLDER) @Nullable String placeholder) implements Component, Checked {

	/** characters of a text */
	public static final int MAX_LENGTH = 4000;

	/** characters of a placeholder */
	public static final int MAX_PLACEHOLDER = 100;

	/** One line that has to be filled in. */
	public static TextInput oneLine(String customId) {
		return new TextInputBuilder().customId(customId).style(Style.SHORT).unchecked();
	}

	/** Several lines that have to be filled in. */
	public static TextInput paragraph(String customId) {
		return new TextInputBuilder().customId(customId).style(Style.PARAGRAPH).unchecked();
	}

	public static TextInputBuilder builder(String customId, Style style) { return new TextInputBuilder().customId(customId).style(style); }

	/** A builder that starts with what this component says. */
	public TextInputBuilder toBuilder() { return new TextInputBuilder(this); }

	/** The same field, which may stay empty. */
	public TextInput asOptional() {
		return new TextInputBuilder(this).required(false).unchecked();
	}

	@Override
	public void check(Violations violations) {
		Children.requireOrder(violations, "min_length", this.minLength, "max_length", this.maxLength);
	}

	/** <a href="https://docs.discord.com/developers/components/reference#text-input-text-input-styles">Text Input Styles</a> */
	public enum Style implements Coded {

		@Code(1) SHORT,
		@Code(2) PARAGRAPH,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
