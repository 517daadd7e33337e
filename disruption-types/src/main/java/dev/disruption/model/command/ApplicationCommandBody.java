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
 * What can be said of a command, whether it is created or edited.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class ApplicationCommandBody<B extends ApplicationCommandBody<B>> extends Body<B> {

	/** 1 to 32 characters; lower case for slash commands. */
	public B name(String name) { return set("name", name); }

	public B nameLocalizations(@Nullable Map<String, String> names) { return set("name_localizations", names); }

	/** 1 to 100 characters; slash commands only. */
	public B description(String description) { return set("description", description); }

	public B descriptionLocalizations(@Nullable Map<String, String> descriptions) { return set("description_localizations", descriptions); }

	/** At most 25 options. */
	public B options(List<ApplicationCommandOption> options) { return set("options", options); }

	/** Who may use the command by default; {@code null} is everybody, no permissions at all are administrators only. */
	public B defaultMemberPermissions(@Nullable Flags<Permission> permissions) { return set("default_member_permissions", permissions); }

	public B integrationTypes(List<ApplicationIntegrationType> types) { return set("integration_types", types); }

	/** Whether the command is offered in direct messages; deprecated by Discord in favour of {@code contexts}. */
	public B dmPermission(@Nullable Boolean dmPermission) { return set("dm_permission", dmPermission); }

	/** Deprecated by Discord in favour of {@code default_member_permissions}. */
	public B defaultPermission(boolean defaultPermission) { return set("default_permission", defaultPermission); }

	public B contexts(@Nullable List<Interaction.ContextType> contexts) { return set("contexts", contexts); }

	public B nsfw(boolean nsfw) { return set("nsfw", nsfw); }

	public B handler(ApplicationCommand.EntryPointHandlerType handler) { return set("handler", handler); }

}
