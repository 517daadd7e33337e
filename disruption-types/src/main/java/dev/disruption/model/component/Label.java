package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A label, and a component of a modal below it.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#label-label-structure">Label</a>
 */
@Written
@Code(18)
public record Label(
		@Nullable Integer id,
		@Limit(min = 1, max = Label.MAX_LABEL) String label,
		@Limit(max = Label.MAX_DESCRIPTION) @Nullable String description,
		Component component) implements Component, Checked {

	/** characters of a label */
	public static final int MAX_LABEL = 45;

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 100;

	public static Label of(String label, Component component) {
		return new LabelBuilder().label(label).component(component).unchecked();
	}

	public static Label of(String label, String description, Component component) {
		return new LabelBuilder().label(label).description(description).component(component).unchecked();
	}

	@Override
	public List<Component> children() {
		return (this.component != null) ? List.of(this.component) : List.of();
	}

	@Override
	public void check(Violations violations) {
		Violations below = violations.at("component");
		Children.require(this.component, below, "a label", TextInput.class, SelectMenu.class, FileUpload.class, RadioGroup.class,
				CheckboxGroup.class, Checkbox.class);
		if (this.component instanceof SelectMenu select) {
			below.at("disabled").require(!select.disabled(), "a select of a modal can't be disabled");
			Children.requireChoice(below, select.minValues(), select.required());
		}
	}

}
