package dev.disruption.model.component;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Kinds;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a message or modal.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Component Reference</a>
 */
@DiscriminatedBy("type")
public sealed interface Component {

	/** The number of this kind; every record here has its own. */
	@JsonProperty
	default int type() {
		return Kinds.code(getClass());
	}

	/** A number, unique within the message, that Discord assigns where the bot doesn't. */
	@Nullable
	Integer id();

	/**
	 * A row of up to five buttons or one select.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#action-row-action-row-structure">Action Row</a>
	 */
	@Code(1)
	record ActionRow(
			@Nullable Integer id,
			List<Component> components) implements Component {
	}

	/**
	 * A button.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#button-button-structure">Button</a>
	 */
	@Code(2)
	record Button(
			@Nullable Integer id,
			Style style,
			@Nullable String label,
			@Nullable Emoji emoji,
			@Nullable String customId,
			@Nullable Snowflake skuId,
			@Nullable String url,
			boolean disabled) implements Component {

		/** <a href="https://docs.discord.com/developers/components/reference#button-button-styles">Button Styles</a> */
		public enum Style implements Coded {

			@Code(1) PRIMARY,
			@Code(2) SECONDARY,
			@Code(3) SUCCESS,
			@Code(4) DANGER,
			@Code(5) LINK,
			@Code(6) PREMIUM,
			/** a value that this version has no name for */
			UNKNOWN

		}

	}

	/**
	 * A menu of given options.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#string-select-string-select-structure">String Select</a>
	 */
	@Code(3)
	record StringSelect(
			@Nullable Integer id,
			String customId,
			List<SelectOption> options,
			@Nullable String placeholder,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required,
			boolean disabled) implements Component {
	}

	/**
	 * A field for text in a modal.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#text-input-text-input-structure">Text Input</a>
	 */
	@Code(4)
	record TextInput(
			@Nullable Integer id,
			String customId,
			Style style,
			@Nullable Integer minLength,
			@Nullable Integer maxLength,
			@Nullable Boolean required,
			@Nullable String value,
			@Nullable String placeholder) implements Component {

		/** <a href="https://docs.discord.com/developers/components/reference#text-input-text-input-styles">Text Input Styles</a> */
		public enum Style implements Coded {

			@Code(1) SHORT,
			@Code(2) PARAGRAPH,
			/** a value that this version has no name for */
			UNKNOWN

		}

	}

	/**
	 * A menu of users.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#user-select-user-select-structure">User Select</a>
	 */
	@Code(5)
	record UserSelect(
			@Nullable Integer id,
			String customId,
			@Nullable String placeholder,
			List<SelectDefaultValue> defaultValues,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required,
			boolean disabled) implements Component {
	}

	/**
	 * A menu of roles.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#role-select-role-select-structure">Role Select</a>
	 */
	@Code(6)
	record RoleSelect(
			@Nullable Integer id,
			String customId,
			@Nullable String placeholder,
			List<SelectDefaultValue> defaultValues,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required,
			boolean disabled) implements Component {
	}

	/**
	 * A menu of users and roles.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#mentionable-select-mentionable-select-structure">Mentionable Select</a>
	 */
	@Code(7)
	record MentionableSelect(
			@Nullable Integer id,
			String customId,
			@Nullable String placeholder,
			List<SelectDefaultValue> defaultValues,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required,
			boolean disabled) implements Component {
	}

	/**
	 * A menu of channels.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#channel-select-channel-select-structure">Channel Select</a>
	 */
	@Code(8)
	record ChannelSelect(
			@Nullable Integer id,
			String customId,
			List<Channel.Type> channelTypes,
			@Nullable String placeholder,
			List<SelectDefaultValue> defaultValues,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required,
			boolean disabled) implements Component {
	}

	/**
	 * Texts with one thing beside them.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#section-section-structure">Section</a>
	 */
	@Code(9)
	record Section(
			@Nullable Integer id,
			List<Component> components,
			Component accessory) implements Component {
	}

	/**
	 * Text with markdown.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#text-display-text-display-structure">Text Display</a>
	 */
	@Code(10)
	record TextDisplay(
			@Nullable Integer id,
			String content) implements Component {
	}

	/**
	 * A small picture beside a section.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#thumbnail-thumbnail-structure">Thumbnail</a>
	 */
	@Code(11)
	record Thumbnail(
			@Nullable Integer id,
			UnfurledMediaItem media,
			@Nullable String description,
			boolean spoiler) implements Component {
	}

	/**
	 * One to ten pictures or videos.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-structure">Media Gallery</a>
	 */
	@Code(12)
	record MediaGallery(
			@Nullable Integer id,
			List<MediaGalleryItem> items) implements Component {
	}

	/**
	 * A file of the message.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#file-file-structure">File</a>
	 */
	@Code(13)
	record File(
			@Nullable Integer id,
			UnfurledMediaItem file,
			boolean spoiler,
			@Nullable String name,
			@Nullable Long size) implements Component {
	}

	/**
	 * Space, and a line, between components.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#separator-separator-structure">Separator</a>
	 */
	@Code(14)
	record Separator(
			@Nullable Integer id,
			@Nullable Boolean divider,
			@Nullable Spacing spacing) implements Component {

		/** The height of the space. */
		public enum Spacing implements Coded {

			@Code(1) SMALL,
			@Code(2) LARGE,
			/** a value that this version has no name for */
			UNKNOWN

		}

	}

	/**
	 * A frame around components.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#container-container-structure">Container</a>
	 */
	@Code(17)
	record Container(
			@Nullable Integer id,
			List<Component> components,
			@Nullable Integer accentColor,
			boolean spoiler) implements Component {
	}

	/**
	 * A label, and a component of a modal below it.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#label-label-structure">Label</a>
	 */
	@Code(18)
	record Label(
			@Nullable Integer id,
			String label,
			@Nullable String description,
			Component component) implements Component {
	}

	/**
	 * A field for files in a modal.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#file-upload-file-upload-structure">File Upload</a>
	 */
	@Code(19)
	record FileUpload(
			@Nullable Integer id,
			String customId,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required,
			List<String> fileTypes) implements Component {
	}

	/**
	 * Choices of which one is taken.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#radio-group-structure">Radio Group</a>
	 */
	@Code(21)
	record RadioGroup(
			@Nullable Integer id,
			String customId,
			List<GroupOption> options,
			@Nullable Boolean required) implements Component {
	}

	/**
	 * Choices of which any are taken.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#checkbox-group-structure">Checkbox Group</a>
	 */
	@Code(22)
	record CheckboxGroup(
			@Nullable Integer id,
			String customId,
			List<GroupOption> options,
			@Nullable Integer minValues,
			@Nullable Integer maxValues,
			@Nullable Boolean required) implements Component {
	}

	/**
	 * A yes or no.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#checkbox-structure">Checkbox</a>
	 */
	@Code(23)
	record Checkbox(
			@Nullable Integer id,
			String customId,
			@JsonProperty("default") boolean isDefault) implements Component {
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
