package dev.disruption.model.command;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.component.FileUpload;
import dev.disruption.validation.Checked;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * A parameter, subcommand or group of a command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure">Application Command Option Structure</a>
 */
@Written
public record ApplicationCommandOption(
		Type type,
		@Limit(pattern = ApplicationCommandOption.NAME, as = ApplicationCommandOption.NAME_AS) String name,
		Map<String, @Limit(pattern = ApplicationCommandOption.NAME, as = ApplicationCommandOption.NAME_AS) String> nameLocalizations,
		@Limit(min = 1, max = ApplicationCommandOption.MAX_DESCRIPTION) String description,
		Map<String, @Limit(min = 1, max = ApplicationCommandOption.MAX_DESCRIPTION) String> descriptionLocalizations,
		boolean required,
		@Limit(max = ApplicationCommandOption.MAX_CHOICES) List<ApplicationCommandOptionChoice> choices,
		@Limit(max = ApplicationCommandOption.MAX_OPTIONS) List<ApplicationCommandOption> options,
		List<Channel.Type> channelTypes,
		@Nullable Double minValue,
		@Nullable Double maxValue,
		@Limit(min = 0, max = ApplicationCommandOption.MAX_LENGTH) @Nullable Integer minLength,
		@Limit(min = 1, max = ApplicationCommandOption.MAX_LENGTH) @Nullable Integer maxLength,
		boolean autocomplete,
		@Limit(max = FileUpload.MAX_TYPES) List<@Limit(pattern = FileUpload.TYPE) String> fileTypes,
		@Nullable String nameLocalized,
		@Nullable String descriptionLocalized)
		implements Checked {

	/**
	 * a pattern for the names of slash commands and options
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming">Naming</a>
	 */
	public static final String NAME = "[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}&&[^\\p{Lu}\\p{Lt}]]{1,32}";

	/** {@link #NAME} in words */
	public static final String NAME_AS = "1 to 32 letters in lower case, digits, -, _ or '";

	/** characters of a description */
	public static final int MAX_DESCRIPTION = 100;

	/** values that an option offers */
	public static final int MAX_CHOICES = 25;

	/** options of a command or subcommand, subcommands of a command or group */
	public static final int MAX_OPTIONS = 25;

	/** characters of a text that a user can enter */
	public static final int MAX_LENGTH = 6000;

	public static ApplicationCommandOptionBuilder builder(Type type, String name, String description) {
		return new ApplicationCommandOptionBuilder().type(type).name(name).description(description);
	}

	/** A builder that starts with what this option says. */
	public ApplicationCommandOptionBuilder toBuilder() { return new ApplicationCommandOptionBuilder(this); }

	public static ApplicationCommandOptionBuilder string(String name, String description) { return builder(Type.STRING, name, description); }

	public static ApplicationCommandOptionBuilder integer(String name, String description) { return builder(Type.INTEGER, name, description); }

	public static ApplicationCommandOptionBuilder number(String name, String description) { return builder(Type.NUMBER, name, description); }

	public static ApplicationCommandOptionBuilder bool(String name, String description) { return builder(Type.BOOLEAN, name, description); }

	public static ApplicationCommandOptionBuilder user(String name, String description) { return builder(Type.USER, name, description); }

	public static ApplicationCommandOptionBuilder channel(String name, String description) { return builder(Type.CHANNEL, name, description); }

	public static ApplicationCommandOptionBuilder role(String name, String description) { return builder(Type.ROLE, name, description); }

	public static ApplicationCommandOptionBuilder mentionable(String name, String description) { return builder(Type.MENTIONABLE, name, description); }

	public static ApplicationCommandOptionBuilder attachment(String name, String description) { return builder(Type.ATTACHMENT, name, description); }

	public static ApplicationCommandOption subCommand(String name, String description, ApplicationCommandOption... options) {
		return builder(Type.SUB_COMMAND, name, description).options(options).build();
	}

	public static ApplicationCommandOption subCommandGroup(String name, String description, ApplicationCommandOption... subCommands) {
		return builder(Type.SUB_COMMAND_GROUP, name, description).options(subCommands).build();
	}

	/** The characters that count towards the limit of a command: those of this option, of its choices and of the options in it. */
	int length() {
		int own = OptionRules.longest(this.name, this.nameLocalizations)
				+ OptionRules.longest(this.description, this.descriptionLocalizations);
		return own + this.choices.stream().mapToInt(ApplicationCommandOptionChoice::length).sum()
				+ this.options.stream().mapToInt(ApplicationCommandOption::length).sum();
	}

	@Override
	public void check(Violations violations) {
		if (this.type != null && this.type != Type.UNKNOWN) {
			OptionRules.check(this, violations);

		}
	}

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
