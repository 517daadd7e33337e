package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A menu of users.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#user-select-user-select-structure">User Select</a>
 */
@Written
@Code(5)
public record UserSelect(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(max = SelectMenu.MAX_PLACEHOLDER) @Nullable String placeholder,
		@Limit(max = SelectMenu.MAX_VALUES) List<SelectDefaultValue> defaultValues,
		@Limit(min = 0, max = SelectMenu.MAX_VALUES) @Nullable Integer minValues,
		@Limit(min = 1, max = SelectMenu.MAX_VALUES) @Nullable Integer maxValues,
		@Nullable Boolean required,
		boolean disabled) implements SelectMenu {

	public static UserSelectBuilder builder(String customId) { return new UserSelectBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public UserSelectBuilder toBuilder() { return new UserSelectBuilder(this); }

	@Override
	public void check(Violations violations) {
		SelectMenu.super.check(violations);
		SelectDefaultValue.check(this.defaultValues, this, violations.at("default_values"), "user");
	}

}
