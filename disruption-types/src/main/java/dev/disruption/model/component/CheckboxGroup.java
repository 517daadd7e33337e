package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Choices of which any are taken.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#checkbox-group-structure">Checkbox Group</a>
 */
@Written
@Code(22)
public record CheckboxGroup(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(min = 1, max = CheckboxGroup.MAX_OPTIONS) List<GroupOption> options,
		@Limit(min = 0, max = CheckboxGroup.MAX_OPTIONS) @Nullable Integer minValues,
		@Limit(min = 1, max = CheckboxGroup.MAX_OPTIONS) @Nullable Integer maxValues,
		@Nullable Boolean required) implements Component, Checked {

	/** options of a group */
	public static final int MAX_OPTIONS = 10;

	public static CheckboxGroupBuilder builder(String customId) { return new CheckboxGroupBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public CheckboxGroupBuilder toBuilder() { return new CheckboxGroupBuilder(this); }

	@Override
	public void check(Violations violations) {
		Children.requireDistinct(this.options.stream().map(GroupOption::value), violations.at("options"), "value");
		Children.requireOrder(violations, "min_values", this.minValues, "max_values", this.maxValues);
		Children.requireChoice(violations, this.minValues, this.required);
	}

}
