package dev.disruption.model.component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Texts with one thing beside them.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#section-section-structure">Section</a>
 */
@Written
@Code(9)
public record Section(
		@Nullable Integer id,
		@Limit(min = 1, max = Section.MAX_TEXTS) List<Component> components,
		Component accessory) implements Component, Checked {

	/** texts of a section */
	public static final int MAX_TEXTS = 3;

	/** One to three texts, with a button or thumbnail beside them. */
	public static Section of(Component accessory, String... texts) {
		return new SectionBuilder().components(Stream.of(texts).<Component>map(TextDisplay::of).toList()).accessory(accessory).unchecked();
	}

	public static SectionBuilder builder() { return new SectionBuilder(); }

	/** A builder that starts with what this component says. */
	public SectionBuilder toBuilder() { return new SectionBuilder(this); }

	@Override
	public List<Component> children() {
		List<Component> children = new ArrayList<>(this.components);
		if (this.accessory != null) {
			children.add(this.accessory);
		}
		return children;
	}

	@Override
	public void check(Violations violations) {
		for (int i = 0; i < this.components.size(); i++) {
			Children.require(this.components.get(i), violations.at("components").at(i), "a section", TextDisplay.class);
		}
		Children.require(this.accessory, violations.at("accessory"), "the accessory of a section", Button.class, Thumbnail.class);
	}

}
