package dev.disruption.model.command;

import org.jspecify.annotations.Nullable;
import java.util.Map;

import dev.disruption.json.Written;
import tools.jackson.databind.JsonNode;

/**
 * A value that a parameter offers.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure">Application Command Option Choice Structure</a>
 */
@Written
public record ApplicationCommandOptionChoice(
		String name,
		Map<String, String> nameLocalizations,
		@Nullable String nameLocalized,
		JsonNode value) {
}
