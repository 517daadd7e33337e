package dev.disruption.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a radio or checkbox group.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#radio-group-option-structure">Radio Group Option Structure</a>
 */
@Written
public record GroupOption(
		@Limit(min = 1, max = GroupOption.MAX_TEXT) String value,
		@Limit(min = 1, max = GroupOption.MAX_TEXT) String label,
		@Limit(max = GroupOption.MAX_TEXT) @Nullable String description,
		@JsonProperty("default") boolean isDefault) {

	/** characters of a label, value or description */
	public static final int MAX_TEXT = 100;

	public static GroupOption of(String label, String value) {
		return new GroupOptionBuilder().value(value).label(label).unchecked();
	}

	public static GroupOption of(String label, String value, @Nullable String description) {
		return new GroupOptionBuilder().value(value).label(label).description(description).unchecked();
	}

	/** The same option, chosen unless the user changes it. */
	public GroupOption asDefault() {
		return new GroupOptionBuilder(this).isDefault(true).unchecked();
	}

}
