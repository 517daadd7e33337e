package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A row of up to five buttons or one select.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#action-row-action-row-structure">Action Row</a>
 */
@Written
@Code(1)
public record ActionRow(
		@Nullable Integer id,
		@Limit(min = 1, max = ActionRow.MAX_BUTTONS) List<Component> components) implements Component, Checked {

	/** buttons of a row */
	public static final int MAX_BUTTONS = 5;

	public static ActionRow of(Button... buttons) {
		return new ActionRowBuilder().components(List.of(buttons)).unchecked();
	}

	public static ActionRow of(SelectMenu select) {
		return new ActionRowBuilder().components(List.of(select)).unchecked();
	}

	public static ActionRowBuilder builder() { return new ActionRowBuilder(); }

	/** A builder that starts with what this component says. */
	public ActionRowBuilder toBuilder() { return new ActionRowBuilder(this); }

	@Override
	public List<Component> children() { return this.components; }

	@Override
	public void check(Violations violations) {
		boolean alone = false;
		for (int i = 0; i < this.components.size(); i++) {
			Component child = this.components.get(i);
			alone |= child instanceof SelectMenu || child instanceof TextInput;
			Children.require(child, violations.at("components").at(i), "an action row", Button.class, SelectMenu.class, TextInput.class);
		}
		violations.at("components").require(!alone || this.components.size() == 1, "a select has a row of its own");
	}

}
