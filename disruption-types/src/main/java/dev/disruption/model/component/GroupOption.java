package dev.disruption.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a radio or checkbox group.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#radio-group-option-structure">Radio Group Option Structure</a>
 */
public record GroupOption(
		String value,
		String label,
		@Nullable String description,
		@JsonProperty("default") boolean isDefault) {
}
