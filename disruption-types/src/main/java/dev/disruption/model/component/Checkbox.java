package dev.disruption.model.component;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A yes or no.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#checkbox-structure">Checkbox</a>
 */
@Written
@Code(23)
public record Checkbox(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@JsonProperty("default") boolean isDefault) implements Component {

	/** A box that is not ticked yet. */
	public static Checkbox of(String customId) {
		return new CheckboxBuilder().customId(customId).unchecked();
	}

	/** A box that is ticked unless the user changes it. */
	public static Checkbox ticked(String customId) {
		return new CheckboxBuilder().customId(customId).isDefault(true).unchecked();
	}

}
