package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.validation.Violations;

/**
 * What is chosen in a select before the user chooses.
 *
 * @param type {@code user}, {@code role} or {@code channel}
 * @see <a href="https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure">Select Default Value Structure</a>
 */
@Written
public record SelectDefaultValue(
		Snowflake id,
		String type) {

	public static SelectDefaultValue user(Snowflake userId) {
		return new SelectDefaultValueBuilder().id(userId).type("user").unchecked();
	}

	public static SelectDefaultValue role(Snowflake roleId) {
		return new SelectDefaultValueBuilder().id(roleId).type("role").unchecked();
	}

	public static SelectDefaultValue channel(Snowflake channelId) {
		return new SelectDefaultValueBuilder().id(channelId).type("channel").unchecked();
	}

	/** Adds what is wrong with the values that a select starts with. */
	static void check(List<SelectDefaultValue> values, SelectMenu select, Violations violations, String... types) {
		for (int i = 0; i < values.size(); i++) {
			String type = values.get(i).type();
			violations.at(i).at("type").require(type == null || List.of(types).contains(type), "'" + type + "', only: " + String.join(", ", types));
		}
		int min = (select.minValues() != null) ? select.minValues() : 1;
		int max = (select.maxValues() != null) ? select.maxValues() : 1;
		violations.require(values.isEmpty() || (values.size() >= min && values.size() <= max),
				values.size() + " values, between " + min + " and " + max + " can be chosen");
	}

}
