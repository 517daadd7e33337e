package dev.disruption.model.component;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a message or modal; each kind is a record of this package.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>
 */
@DiscriminatedBy("type")
public sealed interface Component permits ActionRow, Button, SelectMenu, TextInput, Section, TextDisplay, Thumbnail, MediaGallery, File,
		Separator, Container, Label, FileUpload, RadioGroup, CheckboxGroup, Checkbox, Component.Unknown {

	/** characters of a custom id */
	int MAX_CUSTOM_ID = 100;

	/** components of one message, those within others included */
	int MAX_TOTAL = 40;

	/** rows of a message without {@code IS_COMPONENTS_V2} */
	int MAX_ROWS = 5;

	/** The number of this kind; every record here has its own. */
	@JsonProperty
	default int type() {
		return Kinds.code(getClass());
	}

	/** A number, unique within the message, that Discord assigns where the bot doesn't. */
	@Nullable
	Integer id();

	/** What an interaction with this component is recognised by; {@code null} where there is none. */
	default @Nullable String customId() {
		return null;
	}

	/** The components directly in this one. */
	default List<Component> children() {
		return List.of();
	}

	/** This component, and all that are in it. */
	default Stream<Component> tree() {
		return Stream.concat(Stream.of(this), children().stream().flatMap(Component::tree));
	}

	/** A component of a kind that this version has no name for, kept whole. */
	record Unknown(@JsonValue ObjectNode json) implements Component {

		@Override
		public int type() {
			return this.json.path("type").asInt();
		}

		@Override
		public @Nullable Integer id() {
			return this.json.hasNonNull("id") ? Integer.valueOf(this.json.path("id").asInt()) : null;
		}

	}

}
