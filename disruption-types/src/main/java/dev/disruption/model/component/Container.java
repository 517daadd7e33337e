package dev.disruption.model.component;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.model.color.Color;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A frame around components.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#container-container-structure">Container</a>
 */
@Written
@Code(17)
public record Container(
		@Nullable Integer id,
		@Limit(min = 1) List<Component> components,
		@Nullable Color accentColor,
		boolean spoiler) implements Component, Checked {

	public static Container of(Component... components) {
		return new ContainerBuilder().components(List.of(components)).unchecked();
	}

	public static ContainerBuilder builder() { return new ContainerBuilder(); }

	/** A builder that starts with what this component says. */
	public ContainerBuilder toBuilder() { return new ContainerBuilder(this); }

	@Override
	public List<Component> children() { return this.components; }

	@Override
	public void check(Violations violations) {
		for (int i = 0; i < this.components.size(); i++) {
			Children.require(this.components.get(i), violations.at("components").at(i), "a container", ActionRow.class, TextDisplay.class,
					Section.class, MediaGallery.class, Separator.class, File.class);
		}
	}

}
