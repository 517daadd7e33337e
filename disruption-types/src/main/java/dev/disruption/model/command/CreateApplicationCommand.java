package dev.disruption.model.command;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A command to register.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#create-global-application-command-json-params">Create Global
 * Application Command</a>
 */
public final class CreateApplicationCommand extends Body<CreateApplicationCommand> {

	/** 1 to 32 characters; lower case for slash commands. */
	public CreateApplicationCommand name(String name) { return set("name", name); }

	public CreateApplicationCommand nameLocalizations(@Nullable Map<String, String> names) { return set("name_localizations", names); }

	/** 1 to 100 characters; slash commands only. */
	public CreateApplicationCommand description(String description) { return set("description", description); }

	public CreateApplicationCommand descriptionLocalizations(@Nullable Map<String, String> descriptions) { return set("description_localizations", descriptions); }

	/** At most 25 options. */
	public CreateApplicationCommand options(List<ApplicationCommandOption> options) { return set("options", options); }

	/** Who may use the command by default; {@code null} is everybody, no permissions at all are administrators only. */
	public CreateApplicationCommand defaultMemberPermissions(@Nullable Flags<Permission> permissions) { return set("default_member_permissions", permissions); }

	public CreateApplicationCommand integrationTypes(List<ApplicationIntegrationType> types) { return set("integration_types", types); }

	public CreateApplicationCommand contexts(@Nullable List<Interaction.ContextType> contexts) { return set("contexts", contexts); }

	public CreateApplicationCommand type(ApplicationCommand.Type type) { return set("type", type); }

	public CreateApplicationCommand nsfw(boolean nsfw) { return set("nsfw", nsfw); }

	public CreateApplicationCommand handler(ApplicationCommand.EntryPointHandlerType handler) { return set("handler", handler); }

}
