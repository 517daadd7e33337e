package dev.disruption.model.component;

import java.util.List;
import java.util.Objects;

import dev.disruption.validation.Checked;
import dev.disruption.validation.Violations;

/**
 * All components of one message or modal.
 *
 * @param roots the components at the top
 */
public record ComponentTree(List<? extends Component> roots) implements Checked {

	/** How many there are, those within others included. */
	public long size() {
		return this.roots.stream().flatMap(Component::tree).count();
	}

	/** Whether they need the flag {@code IS_COMPONENTS_V2}: everything but rows at the top does. */
	public boolean needsComponentsV2() {
		return this.roots.stream().anyMatch(root -> !(root instanceof ActionRow || root instanceof Component.Unknown));
	}

	/** What holds for a message that is created: one that is edited may have the flag {@code IS_COMPONENTS_V2} already. */
	public void checkNew(boolean componentsV2, Violations violations) {
		if (!componentsV2) {
			violations.require(!needsComponentsV2(), "everything but action rows needs the flag IS_COMPONENTS_V2");
			violations.require(this.roots.size() <= Component.MAX_ROWS, this.roots.size() + " rows, at most " + Component.MAX_ROWS);
		}
	}

	/** Ids and custom ids are unique; there are not too many components. */
	@Override
	public void check(Violations violations) {
		Children.requireDistinct(this.roots.stream().flatMap(Component::tree).map(Component::customId), violations, "custom_id");
		Children.requireDistinct(this.roots.stream()
			.flatMap(Component::tree)
			.map(Component::id)
			.filter(id -> id != null && id != 0)
			.map(Objects::toString), violations, "id");
		violations.require(size() <= Component.MAX_TOTAL,
				size() + " components, those within others included; at most " + Component.MAX_TOTAL);
	}

}
