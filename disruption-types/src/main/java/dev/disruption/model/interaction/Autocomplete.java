package dev.disruption.model.interaction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.disruption.json.Written;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.validation.Limit;

/**
 * Values that are proposed for an option that is being typed.
 *
 * @param choices may be empty
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete">Autocomplete</a>
 */
@Written
public record Autocomplete(
		@JsonInclude @Limit(max = Autocomplete.MAX_CHOICES) List<ApplicationCommandOptionChoice> choices) {

	/** values that can be proposed */
	public static final int MAX_CHOICES = 25;

}
