package dev.disruption.interaction.dialog;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.action.Reply;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Component;

/** Puts the buttons of a dialog below what it shows. */
final class Rows {

	private Rows() {
	}

	static Reply below(Reply content, ActionRow buttons) {
		List<Component> components = new ArrayList<>(content.components());
		components.add(buttons);
		return content.components(components.toArray(Component[]::new));
	}

}
