package dev.disruption.model.component;

import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/** A menu, of whatever. */
public sealed interface SelectMenu extends Component, Checked
		permits StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect {

	/** values that can be chosen at once */
	int MAX_VALUES = 25;

	/** characters of a placeholder */
	int MAX_PLACEHOLDER = 150;

	@Override
	String customId();

	/** How many have to be chosen; one where it isn't said. */
	@Nullable
	Integer minValues();

	/** How many can be chosen; one where it isn't said. */
	@Nullable
	Integer maxValues();

	/** Whether something has to be chosen in a modal; so it is where it isn't said. */
	@Nullable
	Boolean required();

	boolean disabled();

	@Override
	default void check(Violations violations) {
		Children.requireOrder(violations, "min_values", minValues(), "max_values", (maxValues() != null) ? maxValues() : 1);
	}

}
