package dev.disruption.model.command;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.markdown.Mention;
import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A command that an application has registered.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure">Application Command Structure</a>
 */
public record ApplicationCommand(
		Snowflake id,
		@Nullable Type type,
		Snowflake applicationId,
		@Nullable Snowflake guildId,
		String name,
		Map<String, String> nameLocalizations,
		@Nullable String nameLocalized,
		String description,
		Map<String, String> descriptionLocalizations,
		@Nullable String descriptionLocalized,
		List<ApplicationCommandOption> options,
		@Nullable Flags<Permission> defaultMemberPermissions,
		boolean dmPermission,
		boolean defaultPermission,
		boolean nsfw,
		List<ApplicationIntegrationType> integrationTypes,
		List<Interaction.ContextType> contexts,
		Snowflake version,
		@Nullable EntryPointHandlerType handler) {

	/** The command as a link that puts it into the user's input: {@code </airhorn:816437322781949972>}. Slash commands only. */
	public String mention() { return new Mention.SlashCommand(this.name, this.id).text(); }

	/**
	 * A subcommand as a link.
	 *
	 * @param path its name, after that of its group if it is in one
	 */
	public String mention(String... path) {
		return new Mention.SlashCommand(this.name + " " + String.join(" ", path), this.id).text();
	}

	/** <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types">Application Command Types</a> */
	public enum Type implements Coded {

		@Code(1) CHAT_INPUT,
		@Code(2) USER,
		@Code(3) MESSAGE,
		@Code(4) PRIMARY_ENTRY_POINT,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-entry-point-command-handler-types">Entry Point Command Handler Types</a> */
	public enum EntryPointHandlerType implements Coded {

		@Code(1) APP_HANDLER,
		@Code(2) DISCORD_LAUNCH_ACTIVITY,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
