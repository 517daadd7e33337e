package dev.disruption.model.command;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.model.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A parameter, subcommand or group of a command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application Command Option Structure</a>
 */
@Written
public record ApplicationCommandOption(
		Type type,
		String name,
		Map<String, String> nameLocalizations,
		@Nullable String nameLocalized,
		String description,
		Map<String, String> descriptionLocalizations,
		@Nullable String descriptionLocalized,
		boolean required,
		List<ApplicationCommandOptionChoice> choices,
		List<ApplicationCommandOption> options,
		List<Channel.Type> channelTypes,
		@Nullable Double minValue,
		@Nullable Double maxValue,
		@Nullable Integer minLength,
		@Nullable Integer maxLength,
		boolean autocomplete,
		List<String> fileTypes) {

	/** <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type">Application Command Option Type</a> */
	public enum Type implements Coded {

		@Code(1) SUB_COMMAND,
		@Code(2) SUB_COMMAND_GROUP,
		@Code(3) STRING,
		@Code(4) INTEGER,
		@Code(5) BOOLEAN,
		@Code(6) USER,
		@Code(7) CHANNEL,
		@Code(8) ROLE,
		@Code(9) MENTIONABLE,
		@Code(10) NUMBER,
		@Code(11) ATTACHMENT,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
