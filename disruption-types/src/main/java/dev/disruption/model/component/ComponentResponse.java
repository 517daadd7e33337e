package dev.disruption.model.component;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.Code;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a user entered in a component of a modal.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-component-interaction-response-structures">Component Interaction Response Structures</a>
 */
@DiscriminatedBy("type")
public sealed interface ComponentResponse {

	/**
	 * What was entered: a menu of given options.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#string-select-string-select-interaction-response-structure">String Select Interaction Response Structure</a>
	 */
	@Code(3)
	record StringSelect(
			@Nullable Integer id,
			String customId,
			List<String> values) implements ComponentResponse {
	}

	/**
	 * What was entered: a field for text in a modal.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#text-input-text-input-interaction-response-structure">Text Input Interaction Response Structure</a>
	 */
	@Code(4)
	record TextInput(
			@Nullable Integer id,
			String customId,
			@Nullable String value) implements ComponentResponse {
	}

	/**
	 * What was entered: a menu of users.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#user-select-user-select-interaction-response-structure">User Select Interaction Response Structure</a>
	 */
	@Code(5)
	record UserSelect(
			@Nullable Integer id,
			String customId,
			@Nullable ResolvedData resolved,
			List<Snowflake> values) implements ComponentResponse {
	}

	/**
	 * What was entered: a menu of roles.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#role-select-role-select-interaction-response-structure">Role Select Interaction Response Structure</a>
	 */
	@Code(6)
	record RoleSelect(
			@Nullable Integer id,
			String customId,
			@Nullable ResolvedData resolved,
			List<Snowflake> values) implements ComponentResponse {
	}

	/**
	 * What was entered: a menu of users and roles.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#mentionable-select-mentionable-select-interaction-response-structure">Mentionable Select Interaction Response Structure</a>
	 */
	@Code(7)
	record MentionableSelect(
			@Nullable Integer id,
			String customId,
			@Nullable ResolvedData resolved,
			List<Snowflake> values) implements ComponentResponse {
	}

	/**
	 * What was entered: a menu of channels.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#channel-select-channel-select-interaction-response-structure">Channel Select Interaction Response Structure</a>
	 */
	@Code(8)
	record ChannelSelect(
			@Nullable Integer id,
			String customId,
			@Nullable ResolvedData resolved,
			List<Snowflake> values) implements ComponentResponse {
	}

	/**
	 * What was entered: text with markdown.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#text-display-text-display-interaction-response-structure">Text Display Interaction Response Structure</a>
	 */
	@Code(10)
	record TextDisplay(
			@Nullable Integer id) implements ComponentResponse {
	}

	/**
	 * What was entered: a label, and a component of a modal below it.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#label-label-interaction-response-structure">Label Interaction Response Structure</a>
	 */
	@Code(18)
	record Label(
			@Nullable Integer id,
			ComponentResponse component) implements ComponentResponse {
	}

	/**
	 * What was entered: a field for files in a modal.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#file-upload-file-upload-interaction-response-structure">File Upload Interaction Response Structure</a>
	 */
	@Code(19)
	record FileUpload(
			@Nullable Integer id,
			String customId,
			List<Snowflake> values) implements ComponentResponse {
	}

	/**
	 * What was entered: choices of which one is taken.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#radio-group-interaction-response-structure">Radio Group Interaction Response Structure</a>
	 */
	@Code(21)
	record RadioGroup(
			@Nullable Integer id,
			String customId,
			@Nullable String value) implements ComponentResponse {
	}

	/**
	 * What was entered: choices of which any are taken.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#checkbox-group-interaction-response-structure">Checkbox Group Interaction Response Structure</a>
	 */
	@Code(22)
	record CheckboxGroup(
			@Nullable Integer id,
			String customId,
			List<String> values) implements ComponentResponse {
	}

	/**
	 * What was entered: a yes or no.
	 *
	 * @see <a href="https://docs.discord.com/developers/components/reference#checkbox-interaction-response-structure">Checkbox Interaction Response Structure</a>
	 */
	@Code(23)
	record Checkbox(
			@Nullable Integer id,
			String customId,
			boolean value) implements ComponentResponse {
	}

	/** An answer of a kind that this version has no name for, kept whole. */
	record Unknown(@JsonValue ObjectNode json) implements ComponentResponse {
	}

}
