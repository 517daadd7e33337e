package dev.disruption.model.interaction;

import java.util.List;

import dev.disruption.model.command.ApplicationCommandOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The value that a user gave to a parameter.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure">Application Command Interaction Data Option Structure</a>
 */
public record ApplicationCommandInteractionDataOption(
		String name,
		ApplicationCommandOption.Type type,
		@Nullable JsonNode value,
		List<ApplicationCommandInteractionDataOption> options,
		boolean focused) {
}
