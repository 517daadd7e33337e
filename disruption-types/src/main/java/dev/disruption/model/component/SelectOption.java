package dev.disruption.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * An option of a string select.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#string-select-select-option-structure">Select Option Structure</a>
 */
public record SelectOption(
		String label,
		String value,
		@Nullable String description,
		@Nullable Emoji emoji,
		@JsonProperty("default") boolean isDefault) {
}
