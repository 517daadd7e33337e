package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Choices of which one is taken.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#radio-group-structure">Radio Group</a>
 */
@Written
@Code(21)
public record RadioGroup(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(min = 2, max = RadioGroup.MAX_OPTIONS) List<GroupOption> options,
		@Nullable Boolean required) implements Component, Checked {

	/** options of a group */
	public static final int MAX_OPTIONS = 10;

	public static RadioGroupBuilder builder(String customId) { return new RadioGroupBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public RadioGroupBuilder toBuilder() { return new RadioGroupBuilder(this); }

	@Override
	public void check(Violations violations) {
		Children.requireDistinct(this.options.stream().map(GroupOption::value), violations.at("options"), "value");
		violations.at("options").require(this.options.stream().filter(GroupOption::isDefault).count() <= 1, "at most one can be the default");
	}

}
