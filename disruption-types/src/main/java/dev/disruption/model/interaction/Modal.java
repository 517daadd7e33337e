package dev.disruption.model.interaction;

import java.util.List;

import dev.disruption.json.Written;
import dev.disruption.model.component.ActionRow;
import dev.disruption.model.component.Component;
import dev.disruption.model.component.ComponentTree;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.TextDisplay;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;

/**
 * A form that opens in answer to an interaction.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal">Modal</a>
 */
@Written
public record Modal(
		@Limit(min = 1, max = Component.MAX_CUSTOM_ID) String customId,
		@Limit(min = 1, max = Modal.MAX_TITLE) String title,
		@Limit(min = 1, max = Modal.MAX_COMPONENTS) List<Component> components) implements Checked {

	/** characters of a title */
	public static final int MAX_TITLE = 45;

	/** components at the top of a modal */
	public static final int MAX_COMPONENTS = 5;

	/** A modal of labels with a component below each, and texts. */
	public static Modal of(String customId, String title, Component... components) {
		return new ModalBuilder().customId(customId).title(title).components(List.of(components)).unchecked();
	}

	public static ModalBuilder builder(String customId, String title) { return new ModalBuilder().customId(customId).title(title); }

	@Override
	public void check(Violations violations) {
		for (int i = 0; i < this.components.size(); i++) {
			Component component = this.components.get(i);
			boolean fits = component instanceof Label || component instanceof TextDisplay || component instanceof Component.Unknown
					|| component instanceof ActionRow;
			violations.at("components").at(i).require(fits, "can't stand at the top of a modal, only: Label, Text Display");
		}
		new ComponentTree(this.components).check(violations.at("components"));
	}

}
