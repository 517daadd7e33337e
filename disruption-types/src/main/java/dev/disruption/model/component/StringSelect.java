package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A menu of given options.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#string-select-string-select-structure">String Select</a>
 */
@Written
@Code(3)
public record StringSelect(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(min = 1, max = StringSelect.MAX_OPTIONS) List<SelectOption> options,
		@Limit(max = SelectMenu.MAX_PLACEHOLDER) @Nullable String placeholder,
		@Limit(min = 0, max = SelectMenu.MAX_VALUES) @Nullable Integer minValues,
		@Limit(min = 1, max = SelectMenu.MAX_VALUES) @Nullable Integer maxValues,
		@Nullable Boolean required,
		boolean disabled) implements SelectMenu {

	/** options of a menu */
	public static final int MAX_OPTIONS = 25;

	public static StringSelectBuilder builder(String customId) { return new StringSelectBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public StringSelectBuilder toBuilder() { return new StringSelectBuilder(this); }

	@Override
	public void check(Violations violations) {
		SelectMenu.super.check(violations);
		Children.requireDistinct(this.options.stream().map(SelectOption::value), violations.at("options"), "value");
	}

}
