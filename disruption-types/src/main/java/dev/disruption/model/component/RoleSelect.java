package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A menu of roles.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#role-select-role-select-structure">Role Select</a>
 */
@Written
@Code(6)
public record RoleSelect(
		@Nullable Integer id,
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(max = SelectMenu.MAX_PLACEHOLDER) @Nullable String placeholder,
		@Limit(max = SelectMenu.MAX_VALUES) List<SelectDefaultValue> defaultValues,
		@Limit(min = 0, max = SelectMenu.MAX_VALUES) @Nullable Integer minValues,
		@Limit(min = 1, max = SelectMenu.MAX_VALUES) @Nullable Integer maxValues,
		@Nullable Boolean required,
		boolean disabled) implements SelectMenu {

	public static RoleSelectBuilder builder(String customId) { return new RoleSelectBuilder().customId(customId); }

	/** A builder that starts with what this component says. */
	public RoleSelectBuilder toBuilder() { return new RoleSelectBuilder(this); }

	@Override
	public void check(Violations violations) {
		SelectMenu.super.check(violations);
		SelectDefaultValue.check(this.defaultValues, this, violations.at("default_values"), "role");
	}

}
