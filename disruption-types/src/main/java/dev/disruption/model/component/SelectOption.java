package dev.disruption.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Written;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * An option of a string select.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#string-select-select-option-structure">Select Option Structure</a>
 */
@Written
public record SelectOption(
		@Limit(min = 1, max = SelectOption.MAX_TEXT) String label,
		@Limit(min = 1, max = SelectOption.MAX_TEXT) String value,
		@Limit(max = SelectOption.MAX_TEXT) @Nullable String description,
		@Nullable Emoji emoji,
		@JsonProperty("default") boolean isDefault) {

	/** characters of a label, value or description */
	public static final int MAX_TEXT = 100;

	public static SelectOption of(String label, String value) {
		return new SelectOptionBuilder().label(label).value(value).unchecked();
	}

	public static SelectOption of(String label, String value, @Nullable String description) {
		return new SelectOptionBuilder().label(label).value(value).description(description).unchecked();
	}

	public static SelectOptionBuilder builder(String label, String value) { return new SelectOptionBuilder().label(label).value(value); }

	/** The same option, chosen unless the user changes it. */
	public SelectOption asDefault() {
		return new SelectOptionBuilder(this).isDefault(true).unchecked();
	}

}
