package dev.disruption.model.component;

import dev.disruption.json.Snowflake;

/**
 * What is chosen in a select before the user chooses.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure">Select Default Value Structure</a>
 */
public record SelectDefaultValue(
		Snowflake id,
		String type) {
}
